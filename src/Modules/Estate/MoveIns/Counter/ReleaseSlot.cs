using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Gives a booked time up (取消预约); the seat is free for others.</summary>
public sealed class ReleaseSlot(Work work) : Change<HandoverId, Bare>(work, Permissions.BookMoveIn)
{
    protected override async Task Handle(HandoverId id, Bare form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        handover.Release(Actor);
        Refresh(handover.Topic);
    }
}
