using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Opens the counters of a batch at more times, none of which overlaps one that is there already.</summary>
public sealed class AddCounterTimes(Work work) : Change<HandoverBatchId, CounterTimes>(work, Permissions.PlanMoveIns)
{
    protected override async Task Handle(HandoverBatchId id, CounterTimes form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        batch.Go(HandoverBatchAction.AddTimes, Actor);
        var slots = form.Slots(batch, Now);
        var (from, until) = (slots.Min(s => s.Begins), slots.Max(s => s.Ends));
        var there = await Db.Set<HandoverSlot>().AsNoTracking().Where(s => s.Batch == id && s.Begins < until && s.Ends > from).ToListAsync(ct);
        if (there.Find(t => slots.Any(t.Overlaps)) is { } other) throw new Refused("The counter is open from {0} to {1} already: none of the new times may overlap that.", Shown.Time(other.Begins), Shown.Time(other.Ends));
        Db.AddRange(slots);
        // Of two who add times at once, one looks again.
        Db.Entry(batch).Property(b => b.Version).IsModified = true;
        Refresh(batch.Topic);
    }
}
