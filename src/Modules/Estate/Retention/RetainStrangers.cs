using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Floating;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Lettings;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Occupancies;
using Steward.Estate.Parking;
using Steward.Estate.Tenure;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Persons who never held or lived in a unit, whom nothing else in the archive or in another module refers to, and of whom nobody has written anything for long.</summary>
public sealed class RetainStrangers(Db db, Forgetting forgetting, IEnumerable<IKeepPersonalData> keepers) : Retained
{
    public static readonly Setting<int> Period = new("retention.persons.months", "Months for which a person without a unit is kept after the last entry about them", 36, 0, 600, "PIPL 19: kept for the shortest time that the purpose needs; 3 years unless chosen (common practice)");

    public override string Name => "persons";
    public override string Title => "Persons on record who have no unit";
    public override string Fate => "Name, numbers, identity document, family, vehicles, pets and scans are taken out. That somebody was on record stays.";
    public override Setting<int> Months => Period;

    private IQueryable<Customer> Strangers => db.Set<Customer>().Standing().Where(c => c.Kind == CustomerKind.Person && c.AnonymisedAt == null
        && !db.Set<Occupancy>().Any(o => o.Customer == c.Id)
        && !db.Set<Handover>().Any(h => h.Customer == c.Id && h.AnonymisedAt == null)
        && !db.Set<TenureChange>().Any(t => t.Coming == c.Id && t.AnonymisedAt == null)
        && !db.Set<ParkingHolding>().Any(h => h.Customer == c.Id && h.AnonymisedAt == null)
        && !db.Set<ParkingWish>().Any(w => w.Customer == c.Id && w.AnonymisedAt == null)
        && !db.Set<Letting>().Any(l => l.Customer == c.Id && l.Name != Forgetting.Nobody)
        && !db.Set<Floater>().Any(f => f.Customer == c.Id && f.AnonymisedAt == null)
        && !db.Set<KeyCustody>().Any(k => k.Customer == c.Id)).Disengaged(db);

    private async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> Over(IQueryable<Customer> among, DateTimeOffset before, CancellationToken ct)
    {
        var keys = (await among.Select(c => c.Id).ToListAsync(ct)).Select(c => c.Value).ToArray();
        var last = await db.Set<Moved>().Where(m => keys.Contains(m.Thing)).GroupBy(m => m.Thing).Select(g => new { g.Key, At = g.Max(m => m.At) }).ToListAsync(ct);
        var over = new Dictionary<Guid, DateTimeOffset>();
        foreach (var one in last.Where(m => m.At < before))
            if (!await IsKept(CustomerId.From(one.Key), ct)) over.Add(one.Key, one.At);
        return over;
    }

    /// <summary>Requests, fit-outs and goods passes have periods of their own.</summary>
    private async Task<bool> IsKept(CustomerId id, CancellationToken ct)
    {
        foreach (var keeper in keepers.Where(k => k is not PersonsOfEstate))
            if ((await keeper.Weigh(id, ct)).Count > 0) return true;
        return false;
    }

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<Customer>().Select(c => c.Site).Distinct().ToListAsync(ct);
    public override async Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => (await Over(Strangers.Where(c => c.Site == site), before, ct)).Count;

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var over = await Over(Strangers.Where(c => c.Site == site), before, ct);
        var next = over.Where(o => !except.Contains(o.Key)).OrderBy(o => o.Value).ThenBy(o => o.Key).Take(most).ToArray();
        var ids = next.Select(o => CustomerId.From(o.Key)).ToArray();
        var names = await db.Set<Customer>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        return [.. next.Select(o => new DueRecord(o.Key, Shown.MaskedName(names[CustomerId.From(o.Key)]), o.Value, $"/customers/{o.Key}"))];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var asked = things.Select(CustomerId.From).ToArray();
        var over = await Over(Strangers.Where(c => asked.Contains(c.Id)), before, ct);
        var ids = over.Keys.Select(CustomerId.From).ToArray();
        await forgetting.Whole(await db.Set<Customer>().Include(c => c.Phones).Where(c => ids.Contains(c.Id)).ToListAsync(ct), ct);
        return [.. over.Keys];
    }
}
