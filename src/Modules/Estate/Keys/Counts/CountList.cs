using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Counts;

/// <summary>Counts of the cabinets (盘点记录), the open ones first.</summary>
public sealed class CountList(Work work, Crew crew) : Query<CountList.Filter, PageOf<CountList.Row>>(work, Permissions.BorrowKeys)
{
    public sealed record Filter : Listing
    {
        public KeyCountState? State { get; init; }
        public KeyCabinetId? Cabinet { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    /// <param name="Seen">Of the looks at hooks that two people take, those taken.</param>
    public sealed record Row(KeyCountId Id, KeyCabinetId Cabinet, string CabinetName, DateOnly Day, DateOnly Due, KeyCountState State, bool IsLate, string? First, string? Second, int Hooks, int Seen, int Differences, int Unresolved, DateTimeOffset? ClosedAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Day",         r => r.Day)          { Class = "nowrap" },
        new("Cabinet",     r => r.CabinetName),
        new("State",       r => r.State),
        new("To be done by", r => r.Due)        { Class = "nowrap" },
        new("First counter",  r => r.First),
        new("Second counter", r => r.Second),
        new("Hooks",       r => r.Hooks)        { Class = "num" },
        new("Differences", r => r.Differences)  { Class = "num" },
        new("Unresolved",  r => r.Unresolved)   { Class = "num" },
        new("Closed at",   r => r.ClosedAt)     { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var counts = Db.Set<KeyCount>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) counts = counts.Where(c => c.State == state);
        if (filter.Cabinet is { } cabinet) counts = counts.Where(c => c.Cabinet == cabinet);
        if (filter.From is { } from) counts = counts.Where(c => c.Day >= from);
        if (filter.To is { } to) counts = counts.Where(c => c.Day <= to);
        var page = await counts.Join(Db.Set<KeyCabinet>(), c => c.Cabinet, c => c.Id, (c, k) => new { Count = c, k.Name, k.Code })
            .OrderBy(x => x.Count.State != KeyCountState.Open).ThenByDescending(x => x.Count.Day).ThenBy(x => x.Code)
            .Select(x => new
            {
                x.Count, x.Name, Hooks = x.Count.Lines.Count, First = x.Count.Lines.Count(l => l.FirstSaw != null), Second = x.Count.Lines.Count(l => l.SecondSaw != null),
                Differences = x.Count.Lines.Count(l => l.FirstDiffers || l.SecondDiffers), Unresolved = x.Count.Lines.Count(l => (l.FirstDiffers || l.SecondDiffers) && l.Resolution == null),
            }).PageFor(filter, ct);
        var names = await crew.Names(page.Rows.SelectMany(x => new[] { x.Count.First, x.Count.Second }), ct);
        var today = Shown.DayOf(Now);
        return page.With(page.Rows.Select(x => new Row(x.Count.Id, x.Count.Cabinet, x.Name, x.Count.Day, x.Count.Due, x.Count.State, x.Count.IsLate(today),
            x.Count.First is { } a ? names.GetValueOrDefault(a) : null, x.Count.Second is { } b ? names.GetValueOrDefault(b) : null, x.Hooks, x.First + x.Second, x.Differences, x.Unresolved, x.Count.ClosedAt)));
    }
}
