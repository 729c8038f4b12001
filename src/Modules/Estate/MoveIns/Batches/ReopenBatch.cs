using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Opens a closed batch again, for those who come late.</summary>
public sealed class ReopenBatch(Work work) : Change<HandoverBatchId, Bare>(work, Permissions.PlanMoveIns)
{
    protected override async Task Handle(HandoverBatchId id, Bare form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        batch.Go(HandoverBatchAction.Reopen, Actor);
        Refresh(batch.Topic);
    }
}
