using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>One batch: its times with who has them, its homes by state, and the letters that go out.</summary>
public sealed class ShowBatch(Work work, Stories stories) : Query<HandoverBatchId, ShowBatch.View>(work, Permissions.SeeMoveIns)
{
    public sealed record View(HandoverBatchId Id, SiteId Site, string SiteName, string? SitePhone, string Name, string Place, string? Developer, string? Words, HandoverBatchState State,
        IReadOnlyList<Day> Days, IReadOnlyList<Home> Homes, IReadOnlyList<Ready> Buildings, IReadOnlyList<HandoverBatchAction> Open, Story Story, int Version)
    {
        public int Seats => Days.Sum(d => d.Slots.Sum(s => s.Seats));
        public int Taken => Days.Sum(d => d.Slots.Sum(s => s.Taken.Count));
        public int Count(params HandoverState[] states) => Homes.Count(h => states.Contains(h.State));
    }

    public sealed record Day(DateOnly On, IReadOnlyList<Slot> Slots);
    public sealed record Slot(HandoverSlotId Id, DateTimeOffset Begins, DateTimeOffset Ends, int Seats, IReadOnlyList<Home> Taken);
    public sealed record Home(HandoverId Id, string Number, UnitId Unit, string House, string Name, string? Phone, HandoverState State, HandoverSlotId? Slot, DateTimeOffset? BookedFor);

    /// <param name="Waiting">Homes that are sold, not moved in, and in no batch.</param>
    public sealed record Ready(BuildingId Id, string Name, int Waiting);

    protected override async Task<View> Handle(HandoverBatchId id, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        var site = await Db.Set<Sites.Site>().SingleAsync(s => s.Id == batch.Site, ct);
        var homes = await Homes(id, ct);
        var seated = homes.Where(h => h.Slot is not null).ToLookup(h => h.Slot!.Value);
        var slots = await Db.Set<HandoverSlot>().Where(s => s.Batch == id).OrderBy(s => s.Begins).ToListAsync(ct);
        return new(id, batch.Site, site.Name, site.Phone, batch.Name, batch.Place, batch.Developer, batch.Words, batch.State,
            [.. slots.GroupBy(s => s.Day).Select(g => new Day(g.Key, [.. g.Select(s => new Slot(s.Id, s.Begins, s.Ends, s.Seats, [.. seated[s.Id]]))]))],
            homes, await Waiting(batch.Site, ct), HandoverBatchLifecycle.Rules.Open(batch, Actor), await stories.Of(batch.Key, ct), batch.Version);
    }

    private async Task<IReadOnlyList<Home>> Homes(HandoverBatchId id, CancellationToken ct)
    {
        var rows = await Db.Set<Handover>().Where(h => h.Batch == id).Join(Db.Set<Customer>(), h => h.Customer, c => c.Id, (h, c) => new
        {
            h.Id, h.Number, h.Unit, h.House, c.Kind, c.Name, h.State, h.Slot, h.BookedFor, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault(),
        }).OrderBy(x => x.House).ToListAsync(ct);
        return [.. rows.Select(r => new Home(r.Id, r.Number, r.Unit, r.House, Privacy.Name(Actor, r.Kind, r.Name), r.Phone is null ? null : Shown.Masked(r.Phone), r.State, r.Slot, r.BookedFor))];
    }

    private async Task<IReadOnlyList<Ready>> Waiting(SiteId site, CancellationToken ct)
    {
        var waiting = await Db.Set<Unit>().Where(u => u.Site == site && u.State == UnitState.SoldNotMovedIn && !Db.Set<Handover>().Any(h => h.Unit == u.Id && h.Way == HandoverWay.In && h.State != HandoverState.Withdrawn))
            .GroupBy(u => u.Building).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var buildings = await Db.Set<Building>().Where(b => b.Site == site).OrderBy(b => b.Order).ThenBy(b => b.Code).Select(b => new { b.Id, b.Name }).ToListAsync(ct);
        return [.. buildings.Where(b => waiting.ContainsKey(b.Id)).Select(b => new Ready(b.Id, b.Name, waiting[b.Id]))];
    }
}
