using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Merging;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>After its thirty days a merging cannot be undone any more, and what it would have taken is kept no longer.</summary>
public sealed class FinishMerge(Work work, UndoLog undo) : Change<CustomerMergeId, Bare>(work, Permissions.Merge)
{
    protected override async Task Handle(CustomerMergeId id, Bare form, CancellationToken ct)
    {
        var merge = await Db.Set<CustomerMerge>().VisibleTo(Actor).Where(m => m.Id == id).OrNotFound(ct);
        if (Now < merge.UndoUntil) throw new Refused("It can still be undone until {0}.", Platform.Pages.Shown.Time(merge.UndoUntil));
        merge.Finish(Actor);
        await undo.Drop(merge, ct);
    }
}
