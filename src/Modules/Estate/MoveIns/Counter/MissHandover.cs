using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Nobody came at the time that was booked (未到场); the household may book again. The clock does it for what the desk forgot.</summary>
public sealed class MissHandover(Work work, MoveInPeople people, Notify notify) : Change<HandoverId, Bare>(work, Permissions.MoveInCounter)
{
    protected override async Task Handle(HandoverId id, Bare form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        if (handover.BookedFor > Now) throw new Refused("The time that was booked has not come yet.");
        handover.Miss(Actor);
        await notify.Tell(MoveInNotices.Missed, await people.AccountsOf(handover.Customer, ct), $"/portal/move-in/{id}", "You were not at your move-in to {0}: please book another time", [handover.House], ct);
        Refresh(handover.Topic);
    }
}
