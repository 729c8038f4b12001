using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Tenants, persons and companies, and those who lived with somebody, once they have moved out (出租清册、暂住人员); owners are kept for good (业主信息).</summary>
public sealed class RetainResidents(Db db, Forgetting forgetting) : Retained
{
    public static readonly Setting<int> Period = new("retention.residents.months", "Months for which tenants and residents are kept after they moved out", 36, 0, 600, "Registers of lettings and temporary residents are kept for 3 years, owners' for long (common practice)");

    public override string Name => "residents";
    public override string Title => "Tenants and residents who moved out";
    public override string Fate => "Name, numbers, identity document, family, vehicles, pets and scans are taken out; a company keeps its name. That somebody lived there from one day to another stays.";
    public override Setting<int> Months => Period;

    /// <summary>With whom something is under way stays a customer for as long.</summary>
    private IQueryable<Customer> Over(DateTimeOffset before)
    {
        var day = Shown.DayOf(before);
        var stays = db.Set<Occupancy>();
        return db.Set<Customer>().Where(c => c.AnonymisedAt == null && stays.Any(o => o.Customer == c.Id) && !stays.Any(o => o.Customer == c.Id && (o.Role == OccupancyRole.Owner || o.To == null || o.To >= day))).Disengaged(db);
    }

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<Customer>().Select(c => c.Site).Distinct().ToListAsync(ct);
    public override Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => Over(before).CountAsync(c => c.Site == site, ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var kept = except.Select(CustomerId.From).ToArray();
        var due = await Over(before).Where(c => c.Site == site && !kept.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name, Last = db.Set<Occupancy>().Where(o => o.Customer == c.Id).Max(o => o.To)!.Value }).OrderBy(c => c.Last).ThenBy(c => c.Id).Take(most).ToListAsync(ct);
        return [.. due.Select(c => new DueRecord(c.Id.Value, c.Kind is CustomerKind.Company ? c.Name : Shown.MaskedName(c.Name), Shown.At(c.Last.ToDateTime(default)), $"/customers/{c.Id}"))];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var ids = things.Select(CustomerId.From).ToArray();
        var customers = await Over(before).Include(c => c.Phones).Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        await forgetting.Whole(customers, ct);
        return [.. customers.Select(c => c.Key)];
    }
}
