using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Merging;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>One merging: who, why, what was touched, and whether it can be undone.</summary>
public sealed class ShowCustomerMerge(Work work, UndoLog undo, Stories stories) : Query<CustomerMergeId, ShowCustomerMerge.View>(work, Permissions.Merge)
{
    public sealed record View(CustomerMergeId Id, CustomerId Kept, string KeptName, CustomerId Gone, string GoneName, string Reason, string ByName, DateTimeOffset At, DateTimeOffset UndoUntil, CustomerMergeState State,
        IReadOnlyDictionary<string, int> Touched, IReadOnlyList<CustomerMergeAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(CustomerMergeId id, CancellationToken ct)
    {
        var m = await Db.Set<CustomerMerge>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var names = await Db.Set<Customer>().Where(c => c.Id == m.Kept || c.Id == m.Gone).ToDictionaryAsync(c => c.Id, c => Privacy.Name(Actor, c.Kind, c.Name), ct);
        var open = CustomerMergeLifecycle.Rules.Open(m, Actor).Where(a => a is CustomerMergeAction.Undo && Now < m.UndoUntil);
        return new(id, m.Kept, names[m.Kept], m.Gone, names[m.Gone], m.Reason.Masked(), m.ByName, m.At, m.UndoUntil, m.State, await undo.Count(m, ct), [.. open], await stories.Of(m.Key, ct), m.Version);
    }
}
