using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>The batches, each with how far it has come; the latest first.</summary>
public sealed class BatchList(Work work) : Query<BatchList.Filter, PageOf<BatchList.Row>>(work, Permissions.SeeMoveIns)
{
    public sealed record Filter : Listing
    {
        public HandoverBatchState? State { get; init; }
    }

    public sealed record Row(HandoverBatchId Id, string Name, string SiteName, string Place, HandoverBatchState State, DateOnly? From, DateOnly? To, int Homes, int Booked, int Given, int Seats);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Batch",       b => b.Name),
        new("State",       b => b.State),
        new("Where to come",      b => b.Place),
        new("From",        b => b.From)   { Class = "nowrap" },
        new("To",          b => b.To)     { Class = "nowrap" },
        new("Homes",       b => b.Homes)  { Class = "num" },
        new("Booked",      b => b.Booked) { Class = "num" },
        new("Keys given",  b => b.Given)  { Class = "num" },
        new("Seats",       b => b.Seats)  { Class = "num" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var batches = Db.Set<HandoverBatch>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) batches = batches.Where(b => b.State == state);
        if (filter.Q.OrNull() is { } words) batches = batches.Where(b => b.Name.Contains(words));
        var page = await batches.Join(Db.Set<Sites.Site>(), b => b.Site, s => s.Id, (b, s) => new { Batch = b, s.Name })
            .Select(x => new { x.Batch, x.Name, From = Db.Set<HandoverSlot>().Where(s => s.Batch == x.Batch.Id).Min(s => (DateOnly?)s.Day), To = Db.Set<HandoverSlot>().Where(s => s.Batch == x.Batch.Id).Max(s => (DateOnly?)s.Day) })
            .OrderBy(x => x.Batch.State == HandoverBatchState.Closed).ThenByDescending(x => x.From).ThenBy(x => x.Batch.Name).PageFor(filter, ct);
        var ids = page.Rows.Select(x => x.Batch.Id).ToArray();
        var homes = (await Db.Set<Handover>().Where(h => h.Batch != null && ids.Contains(h.Batch.Value)).GroupBy(h => new { h.Batch, h.State }).Select(g => new { g.Key.Batch, g.Key.State, Count = g.Count() }).ToListAsync(ct)).ToLookup(g => g.Batch!.Value);
        var seats = await Db.Set<HandoverSlot>().Where(s => ids.Contains(s.Batch)).GroupBy(s => s.Batch).Select(g => new { g.Key, Sum = g.Sum(s => s.Seats) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        return page.With(page.Rows.Select(x => new Row(x.Batch.Id, x.Batch.Name, x.Name, x.Batch.Place, x.Batch.State, x.From, x.To,
            homes[x.Batch.Id].Where(h => h.State is not HandoverState.Withdrawn).Sum(h => h.Count), homes[x.Batch.Id].Where(h => h.State is HandoverState.Booked).Sum(h => h.Count),
            homes[x.Batch.Id].Where(h => h.State is HandoverState.KeysGiven or HandoverState.Archived).Sum(h => h.Count), seats.GetValueOrDefault(x.Batch.Id))));
    }
}
