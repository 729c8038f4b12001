using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Inspections;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Move-ins and move-outs (入伙、退房): whose time is next stands first, what is over last.</summary>
public sealed class HandoverList(Work work) : Query<HandoverList.Filter, PageOf<HandoverList.Row>>(work, Permissions.SeeMoveIns)
{
    public sealed record Filter : Listing
    {
        public HandoverState? State { get; init; }
        public HandoverWay? Way { get; init; }
        public HandoverBatchId? Batch { get; init; }
        public BuildingId? Building { get; init; }
        /// <summary>Whatever the day's report tells of: booked for it, at the counter on it, missed, refused, or keys handed over.</summary>
        public DateOnly? Day { get; init; }
    }

    public sealed record Row(HandoverId Id, string Number, HandoverWay Way, UnitId Unit, string House, CustomerId Customer, string Name, HandoverState State, DateTimeOffset? BookedFor, DateTimeOffset? ArrivedAt, int Done, int Steps, int Defects, DateTimeOffset? KeysAt, DateOnly? FeesFrom, DateTimeOffset? OverAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",       h => h.Number)    { Class = "nowrap" },
        new("Move-in or move-out",    h => h.Way),
        new("House number", h => h.House, "house") { Class = "nowrap" },
        new("Customer",     h => h.Name)      { Masked = h => Shown.MaskedName(h.Name) },
        new("State",        h => h.State),
        new("Booked for",   h => h.BookedFor, "booked") { Class = "nowrap" },
        new("Came at",      h => h.ArrivedAt) { Class = "nowrap" },
        new("Steps done",   h => h.Done)      { Class = "num" },
        new("Defects open", h => h.Defects)   { Class = "num" },
        new("Keys at",      h => h.KeysAt)    { Class = "nowrap" },
        new("Fees from",    h => h.FeesFrom)  { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var handovers = Db.Set<Handover>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) handovers = handovers.Where(h => h.State == state);
        if (filter.Way is { } way) handovers = handovers.Where(h => h.Way == way);
        if (filter.Batch is { } batch) handovers = handovers.Where(h => h.Batch == batch);
        if (filter.Building is { } building) handovers = handovers.Where(h => Db.Set<Unit>().Any(u => u.Id == h.Unit && u.Building == building));
        if (filter.Day is { } day) handovers = handovers.On(day);
        var rows = handovers.Join(Db.Set<Customer>(), h => h.Customer, c => c.Id, (h, c) => new Named { Handover = h, Kind = c.Kind, Name = c.Name });
        if (filter.Q.OrNull() is { } words) rows = rows.Where(x => x.Handover.House.Contains(words) || x.Handover.Number.Contains(words) || x.Name.Contains(words));
        var page = await Sorted(rows, filter.Sort).PageFor(filter, ct);
        var ids = page.Rows.Select(x => x.Handover.Id).ToArray();
        var steps = await Db.Set<HandoverStep>().Where(s => ids.Contains(s.Handover)).GroupBy(s => s.Handover).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var defects = await Db.Set<Defect>().Where(d => ids.Contains(d.Handover) && (d.State == DefectState.Open || d.State == DefectState.Rectified)).GroupBy(d => d.Handover).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return page.With(page.Rows.Select(x => x.Handover is var h ? new Row(h.Id, h.Number, h.Way, h.Unit, h.House, h.Customer, Privacy.Name(Actor, x.Kind, x.Name), h.State, h.BookedFor, h.ArrivedAt, steps.GetValueOrDefault(h.Id), h.Path.Count,
            defects.GetValueOrDefault(h.Id), h.KeysAt, h.FeesFrom, h.OverAt) : null!));
    }

    private sealed class Named
    {
        public required Handover Handover { get; init; }
        public required CustomerKind Kind { get; init; }
        public required string Name { get; init; }
    }

    private static IQueryable<Named> Sorted(IQueryable<Named> rows, string? sort) => sort switch
    {
        "house"   => rows.OrderBy(x => x.Handover.House).ThenBy(x => x.Handover.Number),
        "-house"  => rows.OrderByDescending(x => x.Handover.House).ThenBy(x => x.Handover.Number),
        "-booked" => rows.OrderBy(x => x.Handover.BookedFor == null).ThenByDescending(x => x.Handover.BookedFor).ThenBy(x => x.Handover.Number),
        "booked"  => rows.OrderBy(x => x.Handover.BookedFor == null).ThenBy(x => x.Handover.BookedFor).ThenBy(x => x.Handover.Number),
        _         => rows.OrderBy(x => x.Handover.Running == null).ThenBy(x => x.Handover.BookedFor == null).ThenBy(x => x.Handover.BookedFor).ThenBy(x => x.Handover.House).ThenBy(x => x.Handover.Number),
    };
}
