using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Households;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Vehicles that are here no longer (车辆登记).</summary>
public sealed class RetainVehicles(Db db, Forgetting forgetting) : Retained
{
    public static readonly Setting<int> Period = new("retention.vehicles.months", "Months for which a vehicle is kept on record after it is gone", 12, 0, 600, "Registrations of vehicles are kept for 1 year (common practice)");

    public override string Name => "vehicles";
    public override string Title => "Vehicles that are gone";
    public override string Fate => "The plate and what the vehicle looks like are taken out. That a vehicle was kept there stays.";
    public override Setting<int> Months => Period;

    private IQueryable<Vehicle> Over(SiteId site, DateTimeOffset before) => db.Set<Vehicle>().Where(v => v.Site == site && v.GoneAt != null && v.GoneAt < before && v.Plate != Forgetting.Nobody);

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<Vehicle>().Select(v => v.Site).Distinct().ToListAsync(ct);
    public override Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => Over(site, before).CountAsync(ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var kept = except.Select(VehicleId.From).ToArray();
        var due = await Over(site, before).Where(v => !kept.Contains(v.Id)).OrderBy(v => v.GoneAt).ThenBy(v => v.Id).Take(most).Select(v => new { v.Id, v.Plate, Since = v.GoneAt!.Value, v.Customer }).ToListAsync(ct);
        return [.. due.Select(v => new DueRecord(v.Id.Value, Plate.Masked(v.Plate), v.Since, $"/customers/{v.Customer}"))];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var ids = things.Select(VehicleId.From).ToArray();
        var vehicles = await db.Set<Vehicle>().Where(v => ids.Contains(v.Id) && v.GoneAt != null && v.GoneAt < before).ToListAsync(ct);
        await forgetting.Traces([.. vehicles.Select(v => v.Key)], ct);
        await forgetting.Vehicles(vehicles, ct);
        return [.. vehicles.Select(v => v.Key)];
    }
}
