using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Merging;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>What was being written about a customer in the very moment of the merging refers to whoever stayed too.</summary>
public sealed class GatherLate(Work work, Merger merger, UndoLog undo) : Change<CustomerMergeId, Bare>(work, Permissions.Merge)
{
    protected override async Task Handle(CustomerMergeId id, Bare form, CancellationToken ct)
    {
        var merge = await Db.Set<CustomerMerge>().VisibleTo(Actor).Where(m => m.Id == id && m.GoneNow != null).OrNotFound(ct);
        var gone = await Db.Set<Customer>().SingleAsync(c => c.Id == merge.Gone, ct);
        var kept = await Db.Set<Customer>().SingleAsync(c => c.Id == gone.MergedInto, ct);
        await merger.Move(gone, kept, ct);
        await new Stays(Db, merger).Blend(kept.Id, ct);
        if (merge.State is CustomerMergeState.Merged) undo.Record(merge);
    }
}
