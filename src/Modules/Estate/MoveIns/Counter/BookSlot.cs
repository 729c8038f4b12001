using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.MoveIns.Batches;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Books a time at the counter (预约), or another one. Who is overtaken at the last seat looks again and hears that it is gone:
/// a seat of a time is held once, by the table.</summary>
public sealed class BookSlot(Work work, MoveInPeople people, Notify notify, SettingReader settings) : Change<HandoverId, BookSlot.Form>(work, Permissions.BookMoveIn)
{
    public sealed class Form : Bare
    {
        [Required] public HandoverSlotId? Slot { get; set; }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        var slot = await Db.Set<HandoverSlot>().SingleOrDefaultAsync(s => s.Id == form.Slot && s.Batch == handover.Batch, ct) ?? throw new Invalid(nameof(form.Slot), "{0} is not known.");
        var batch = await Db.Set<HandoverBatch>().AsNoTracking().SingleAsync(b => b.Id == slot.Batch, ct);
        if (batch.State is not HandoverBatchState.Open) throw new Refused("Times of this batch cannot be booked now.");
        var lead = Actor.Kind is ActorKind.Resident ? await settings.Get(MoveInSettings.BookingHours, handover.Site, ct: ct) : 0;
        if (slot.Begins <= Now.AddHours(lead)) throw new Refused("It is too late to book this time: choose another.");
        var held = await Db.Set<Handover>().Where(h => h.Slot == slot.Id && h.Id != id && h.Seat != null).Select(h => h.Seat!.Value).ToListAsync(ct);
        handover.Book(slot, slot.Take(held), Actor);
        await notify.Tell(MoveInNotices.Booked, await people.AccountsOf(handover.Customer, ct), $"/portal/move-in/{id}", "Your move-in to {0} is booked for {1} at {2}", [handover.House, slot.Begins, batch.Place], ct);
        Refresh(handover.Topic);
    }
}
