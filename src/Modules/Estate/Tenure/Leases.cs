using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Procedures;
using Steward.Estate.Units;

namespace Steward.Estate.Tenure;

/// <summary>The leases of tenants (租约) by what is left of them; of several in one unit the one that ends last counts, as on the building grid.</summary>
internal static class Leases
{
    public static IQueryable<Occupancy> Tenants(this IQueryable<Occupancy> occupancies) => occupancies.Where(o => o.Role == OccupancyRole.Tenant);

    /// <summary>Whose lease ends by then; or that count as let although the last lease is over.</summary>
    public static IQueryable<Unit> WithLease(this IQueryable<Unit> units, TermLeft left, IQueryable<Occupancy> tenants, DateOnly today, DateOnly soon) => left is TermLeft.RunsOut
        ? units.Where(u => tenants.Any(o => o.Unit == u.Id && o.From <= today && o.To >= today && o.To <= soon) && !tenants.Any(o => o.Unit == u.Id && o.From <= today && (o.To == null || o.To > soon)))
        : units.Where(u => u.State == UnitState.Let && tenants.Any(o => o.Unit == u.Id && o.To < today) && !tenants.Any(o => o.Unit == u.Id && (o.To == null || o.To >= today)));

    /// <summary>Until when a unit is let, of those who are or were its tenants; null without an end, or without a lease.</summary>
    public static DateOnly? Until(IEnumerable<Occupancy> tenants, UnitState state, DateOnly today)
    {
        var all = tenants.ToArray();
        var now = Array.FindAll(all, o => o.From <= today && (o.To is not { } to || to >= today));
        return now.Length == 0 ? state is UnitState.Let ? all.Max(o => o.To) : null : Array.Exists(now, o => o.To is null) ? null : now.Max(o => o.To);
    }
}
