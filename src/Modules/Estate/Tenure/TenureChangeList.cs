using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>Changes of owner and tenant (过户与租户变更台账), the latest first.</summary>
public sealed class TenureChangeList(Work work) : Query<TenureChangeList.Filter, PageOf<TenureChangeList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public TenureKind? Kind { get; init; }
        public TenureChangeState? State { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public sealed record Row(TenureChangeId Id, string Number, UnitId Unit, string House, TenureKind Kind, CustomerId Leaving, string Left, CustomerId Coming, string Came, DateOnly Last, DateOnly PaysUntil, TenureReason Reason, DateOnly ToldOn, string By, TenureChangeState State);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Change number", r => r.Number)    { Class = "nowrap" },
        new("State",        r => r.State),
        new("House number", r => r.House)     { Class = "nowrap" },
        new("Who changes",  r => r.Kind),
        new("Leaves",       r => r.Left)      { Masked = r => Shown.MaskedName(r.Left) },
        new("Comes",        r => r.Came)      { Masked = r => Shown.MaskedName(r.Came) },
        new("Last day",     r => r.Last)      { Class = "nowrap" },
        new("Pays until",   r => r.PaysUntil) { Class = "nowrap" },
        new("Reason",       r => r.Reason),
        new("Notified on",      r => r.ToldOn)    { Class = "nowrap" },
        new("By whom",      r => r.By),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var changes = Db.Set<TenureChange>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Kind is { } kind) changes = changes.Where(c => c.Kind == kind);
        if (filter.State is { } state) changes = changes.Where(c => c.State == state);
        if (filter.From is { } from) changes = changes.Where(c => c.Last >= from);
        if (filter.To is { } to) changes = changes.Where(c => c.Last <= to);
        var rows = changes.Join(Db.Set<Unit>(), c => c.Unit, u => u.Id, (c, u) => new { Change = c, u.Label }).Join(Db.Set<Customer>(), x => x.Change.Leaving, c => c.Id, (x, c) => new { x.Change, x.Label, LeftKind = c.Kind, Left = c.Name })
            .Join(Db.Set<Customer>(), x => x.Change.Coming, c => c.Id, (x, c) => new { x.Change, x.Label, x.LeftKind, x.Left, CameKind = c.Kind, Came = c.Name });
        if (filter.Q.OrNull() is { } words) rows = rows.Where(x => x.Label.Contains(words) || x.Left.Contains(words) || x.Came.Contains(words) || x.Change.Number.Contains(words));
        var page = await rows.OrderByDescending(x => x.Change.State == TenureChangeState.Asked).ThenByDescending(x => x.Change.Last).ThenByDescending(x => x.Change.Number).PageFor(filter, ct);
        return page.With(page.Rows.Select(x => new Row(x.Change.Id, x.Change.Number, x.Change.Unit, x.Label, x.Change.Kind, x.Change.Leaving, Privacy.Name(Actor, x.LeftKind, x.Left), x.Change.Coming, Privacy.Name(Actor, x.CameKind, x.Came),
            x.Change.Last, x.Change.PaysUntil, x.Change.Reason, x.Change.ToldOn, x.Change.By, x.Change.State)));
    }
}
