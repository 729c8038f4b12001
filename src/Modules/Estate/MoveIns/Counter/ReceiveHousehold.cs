using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>The household stands at the counter (到场), with or without a booking.</summary>
public sealed class ReceiveHousehold(Work work) : Change<HandoverId, Bare>(work, Permissions.MoveInCounter)
{
    protected override async Task Handle(HandoverId id, Bare form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        handover.Arrive(Actor, Now);
        Refresh(handover.Topic);
    }
}
