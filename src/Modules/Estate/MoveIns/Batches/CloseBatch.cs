using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Closes a batch whose days are over; what is under way goes on.</summary>
public sealed class CloseBatch(Work work) : Change<HandoverBatchId, Bare>(work, Permissions.PlanMoveIns)
{
    protected override async Task Handle(HandoverBatchId id, Bare form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        batch.Go(HandoverBatchAction.Close, Actor);
        Refresh(batch.Topic);
    }
}
