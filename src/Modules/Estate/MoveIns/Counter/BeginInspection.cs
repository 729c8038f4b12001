using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Goes to look at the home, for the first time or again after it was put right or taken too early (验房、复验).</summary>
public sealed class BeginInspection(Work work) : Change<HandoverId, Bare>(work, Permissions.InspectHomes)
{
    protected override async Task Handle(HandoverId id, Bare form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        handover.Inspect(Actor);
        Refresh(handover.Topic);
    }
}
