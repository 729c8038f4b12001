using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>Which customers were merged, by whom and why, and until when that can be undone; the newest first.</summary>
public sealed class CustomerMergeList(Work work) : Query<CustomerMergeList.Filter, PageOf<CustomerMergeList.Row>>(work, Permissions.Merge)
{
    public sealed record Filter : Listing
    {
        public CustomerMergeState? State { get; init; }
        /// <summary>Only what was merged into this customer.</summary>
        public CustomerId? Kept { get; init; }
    }

    public sealed record Row(CustomerMergeId Id, CustomerId Kept, string KeptName, string GoneName, string Reason, string ByName, DateTimeOffset At, DateTimeOffset UndoUntil, CustomerMergeState State);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Merged at",    r => r.At)        { Class = "nowrap" },
        new("Merged record", r => r.GoneName),
        new("Into",         r => r.KeptName),
        new("Reason",       r => r.Reason),
        new("By whom",      r => r.ByName)    { Class = "nowrap" },
        new("Undoable until", r => r.State is CustomerMergeState.Merged ? r.UndoUntil : null) { Class = "nowrap" },
        new("State",        r => r.State),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var merges = Db.Set<CustomerMerge>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) merges = merges.Where(m => m.State == state);
        if (filter.Kept is { } kept) merges = merges.Where(m => m.Kept == kept);
        var rows = merges.Join(Db.Set<Customer>(), m => m.Kept, c => c.Id, (m, c) => new { Merge = m, c.Kind, c.Name }).Join(Db.Set<Customer>(), x => x.Merge.Gone, c => c.Id, (x, c) => new { x.Merge, x.Kind, x.Name, GoneKind = c.Kind, GoneName = c.Name });
        if (filter.Q.OrNull() is { } words) rows = rows.Where(x => x.Name.Contains(words) || x.GoneName.Contains(words) || x.Merge.Reason.Contains(words));
        var page = await rows.OrderByDescending(x => x.Merge.At).ThenByDescending(x => x.Merge.Id).PageFor(filter, ct);
        return page.With(page.Rows.Select(x => new Row(x.Merge.Id, x.Merge.Kept, Privacy.Name(Actor, x.Kind, x.Name), Privacy.Name(Actor, x.GoneKind, x.GoneName), x.Merge.Reason.Masked(), x.Merge.ByName, x.Merge.At, x.Merge.UndoUntil, x.Merge.State)));
    }
}
