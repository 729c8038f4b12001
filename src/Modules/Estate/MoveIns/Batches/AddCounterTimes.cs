using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Opens the counters of a batch at more times; a time that is there already is refused by the table.</summary>
public sealed class AddCounterTimes(Work work) : Change<HandoverBatchId, CounterTimes>(work, Permissions.PlanMoveIns)
{
    protected override async Task Handle(HandoverBatchId id, CounterTimes form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        batch.Go(HandoverBatchAction.AddTimes, Actor);
        Db.AddRange(form.Slots(batch, Now));
        Refresh(batch.Topic);
    }
}
