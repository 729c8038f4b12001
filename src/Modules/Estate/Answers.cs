using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate;

internal sealed class Answers(Db db, ReferenceData reference, Actor actor, TimeProvider clock) : IEstate
{
    /// <summary>Names of buildings that this page has asked for already.</summary>
    private readonly Dictionary<BuildingId, string> named = [];

    public async Task<IReadOnlyDictionary<SiteId, string>> SiteNames(IEnumerable<SiteId> sites, CancellationToken ct) =>
        (await Sites(sites, ct)).ToDictionary(s => s.Key, s => s.Value.Name);

    public async Task<IReadOnlyDictionary<SiteId, SiteCard>> Sites(IEnumerable<SiteId> sites, CancellationToken ct) =>
        (await AllSites(ct)).IntersectBy(sites, s => s.Id).ToDictionary(s => s.Id);

    public async Task<IReadOnlyList<SiteCard>> AllSites(CancellationToken ct) =>
        await reference.Of("sites", () => db.Set<Site>().OrderBy(s => s.Code).Select(s => new SiteCard(s.Id, s.Code, s.Name, s.Phone, s.EmergencyPhone)).ToListAsync(ct), ct);

    public async Task<IReadOnlyList<SiteCard>> SitesCoded(IEnumerable<string> codes, CancellationToken ct) =>
        [.. (await AllSites(ct)).IntersectBy(codes, s => s.Code)];

    public async Task<IReadOnlyDictionary<BuildingId, string>> BuildingNames(IEnumerable<BuildingId> buildings, CancellationToken ct)
    {
        var unknown = buildings.Where(b => !named.ContainsKey(b)).ToArray();
        if (unknown.Length > 0)
            foreach (var b in await db.Set<Building>().Where(b => unknown.Contains(b.Id)).Select(b => new { b.Id, b.Name }).ToListAsync(ct)) named[b.Id] = b.Name;
        return named;
    }

    public async Task<IReadOnlyDictionary<UnitId, UnitCard>> Units(IEnumerable<UnitId> units, CancellationToken ct) =>
        !units.Any() ? new Dictionary<UnitId, UnitCard>() : await Cards(db.Set<Unit>().Where(u => units.Contains(u.Id))).ToDictionaryAsync(u => u.Id, ct);

    public async Task<IReadOnlyDictionary<CustomerId, CustomerCard>> Customers(IEnumerable<CustomerId> customers, CancellationToken ct)
    {
        var found = await db.Set<Customer>().Where(c => customers.Contains(c.Id)).Select(c => new { c.MergedInto, c.Id, c.Site, c.Name, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault() }).ToListAsync(ct);
        // Who was merged meanwhile stands for whoever stayed.
        var kept = found.Any(c => c.MergedInto is not null) ? await Customers(found.Select(c => c.MergedInto).OfType<CustomerId>().ToArray(), ct) : null;
        return found.ToDictionary(c => c.Id, c => c.MergedInto is { } into ? kept![into] : new CustomerCard(c.Id, c.Site, c.Name, c.Phone));
    }

    public async Task<IReadOnlyList<BuildingCard>> BuildingsOf(IEnumerable<SiteId> sites, CancellationToken ct)
    {
        var all = await reference.Of($"buildings {string.Join(' ', sites)}", () => db.Set<Building>().Where(b => sites.Contains(b.Site)).OrderBy(b => b.Order).ThenBy(b => b.Code).Select(b => new BuildingCard(b.Id, b.Site, b.Name, b.CompletedOn)).ToListAsync(ct), ct);
        foreach (var building in all) named[building.Id] = building.Name;
        return all;
    }

    public async Task<IReadOnlyDictionary<BuildingId, int>> HomesOf(IEnumerable<SiteId> sites, CancellationToken ct) =>
        await db.Set<Unit>().Where(u => sites.Contains(u.Site) && u.Use == UnitUse.Residence).GroupBy(u => u.Building).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public async Task<IReadOnlyDictionary<SiteId, IReadOnlyList<AccountId>>> StaffOf(IEnumerable<SiteId> sites, CancellationToken ct) =>
        (await db.Set<Assignment>().Where(a => sites.Contains(a.Site)).ToListAsync(ct)).GroupBy(a => a.Site).ToDictionary(g => g.Key, IReadOnlyList<AccountId> (g) => [.. g.Select(a => a.Account)]);

    public async Task<IReadOnlyDictionary<BuildingId, IReadOnlyList<AccountId>>> ResponsibleFor(IEnumerable<BuildingId> buildings, CancellationToken ct) =>
        (await db.Set<Responsibility>().Where(r => buildings.Contains(r.Building)).ToListAsync(ct)).GroupBy(r => r.Building).ToDictionary(g => g.Key, IReadOnlyList<AccountId> (g) => [.. g.Select(r => r.Account)]);

    public async Task<IReadOnlyDictionary<UnitId, IReadOnlyList<CustomerCard>>> HoldersOf(IEnumerable<UnitId> units, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var held = await db.Set<Occupancy>().Where(o => units.Contains(o.Unit) && o.From <= today && (o.To == null || o.To >= today)).Select(o => new { o.Unit, o.Customer, o.Role }).ToListAsync(ct);
        var customers = await Customers(held.Select(h => h.Customer).Distinct().ToArray(), ct);
        return held.GroupBy(h => h.Unit).ToDictionary(g => g.Key, IReadOnlyList<CustomerCard> (g) => [.. g.OrderBy(h => h.Role).Select(h => customers[h.Customer]).DistinctBy(c => c.Id)]);
    }

    public async Task<IReadOnlyList<Caller>> Callers(string number, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var customers = await db.Set<Customer>().VisibleTo(actor).Where(c => c.Phones.Any(p => p.Number == number)).Select(Card).ToListAsync(ct);
        var ids = customers.Select(c => c.Id).ToArray();
        var held = await db.Set<Occupancy>().Where(o => ids.Contains(o.Customer) && o.From <= today && (o.To == null || o.To >= today)).Select(o => new { o.Customer, o.Unit }).ToListAsync(ct);
        var units = await Units(held.Select(h => h.Unit).Distinct(), ct);
        return [.. customers.Select(c => new Caller(c, [.. held.Where(h => h.Customer == c.Id).Select(h => units[h.Unit]).DistinctBy(u => u.Id)]))];
    }

    public async Task<IReadOnlyList<UnitCard>> UnitsNumbered(IEnumerable<string> labels, CancellationToken ct) =>
        await Cards(Numbered(labels.SelectMany(SaidUnits.LabelsOf).Distinct().ToArray())).ToListAsync(ct);

    public async Task<IReadOnlyList<UnitCard>> FindUnits(string words, int most, CancellationToken ct) =>
        await Cards((await db.Said(words, actor, ct)).Things.OrderBy(u => u.Label).Take(most)).ToListAsync(ct);

    private IQueryable<Unit> Numbered(string[] labels) => db.Set<Unit>().VisibleTo(actor).Where(u => labels.Contains(u.Label));

    private IQueryable<UnitCard> Cards(IQueryable<Unit> units) =>
        units.Join(db.Set<Building>(), u => u.Building, b => b.Id, (u, b) => new UnitCard(u.Id, u.Site, u.Building, u.Label, b.Name, u.AreaHundredths));

    private static readonly System.Linq.Expressions.Expression<Func<Customer, CustomerCard>> Card =
        c => new CustomerCard(c.Id, c.Site, c.Name, c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault());
}
