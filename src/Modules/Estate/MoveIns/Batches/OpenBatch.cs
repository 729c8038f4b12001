using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Opens the booking of a batch: from now on desk and residents book times (开放预约).</summary>
public sealed class OpenBatch(Work work) : Change<HandoverBatchId, Bare>(work, Permissions.PlanMoveIns)
{
    protected override async Task Handle(HandoverBatchId id, Bare form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        batch.Go(HandoverBatchAction.OpenBooking, Actor);
        Refresh(batch.Topic);
    }
}
