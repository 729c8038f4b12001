using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Takes a time off the counter that was opened by mistake and lies ahead (取消时段). Whoever has booked it is given another time first.</summary>
public sealed class CloseCounterTime(Work work) : Change<HandoverBatchId, CloseCounterTime.Form>(work, Permissions.PlanMoveIns)
{
    public sealed class Form : Bare
    {
        [Required] public HandoverSlotId? Slot { get; set; }
        [StringLength(200)] public string? Reason { get; set; }
    }

    protected override async Task Handle(HandoverBatchId id, Form form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        var slot = await Db.Set<HandoverSlot>().SingleOrDefaultAsync(s => s.Id == form.Slot && s.Batch == id, ct) ?? throw new Invalid(nameof(form.Slot), "{0} is not known.");
        if (slot.Begins <= Now) throw new Refused("This time has begun already: it stays on record.");
        var homes = await Db.Set<Handover>().Where(h => h.Slot == slot.Id).OrderBy(h => h.House).Select(h => h.House).ToListAsync(ct);
        if (homes.Count > 0) throw new Refused("Give these homes another time first: {0}.", string.Join('、', homes));
        batch.Go(HandoverBatchAction.CloseTime, Actor, form.Reason.OrNull() is { } why ? $"{Shown.Time(slot.Begins)} · {why}" : Shown.Time(slot.Begins));
        Db.Remove(slot);
        Refresh(batch.Topic);
    }
}
