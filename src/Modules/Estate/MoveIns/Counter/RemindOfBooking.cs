using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Batches;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Reminds the household of its time at the counter tomorrow, once for each time it was booked for.</summary>
public sealed class RemindOfBooking(Work work, MoveInPeople people, Notify notify) : Change<HandoverId, Bare>(work, Permissions.BookMoveIn)
{
    protected override async Task Handle(HandoverId id, Bare form, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Where(h => h.Id == id).OrNotFound(ct);
        if (handover is not { State: HandoverState.Booked, BookedFor: { } at } || handover.BookedDay != Shown.DayOf(Now).AddDays(1) || handover.RemindedDay == handover.BookedDay) return;
        handover.NoteReminder();
        var place = handover.Batch is { } batch ? await Db.Set<HandoverBatch>().Where(b => b.Id == batch).Select(b => b.Place).SingleAsync(ct) : null;
        await notify.Tell(MoveInNotices.Tomorrow, await people.AccountsOf(handover.Customer, ct), $"/portal/move-in/{id}",
            place is null ? "Tomorrow is your appointment about {0}: {1}. Please bring your identity card and the papers." : "Tomorrow is your move-in to {0}: {1}, {2}. Please bring your identity card and the papers.", [handover.House, at, place], ct);
    }
}
