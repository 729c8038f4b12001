using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Custody;

/// <summary>Of which unit keys are taken into custody, from whom, and which hooks are free.</summary>
public sealed class CustodyChoices(Work work, Hooks hooks) : Query<CustodyChoices.Filter, CustodyChoices.View>(work, Permissions.KeepKeys)
{
    /// <param name="House">The whole house number, when the unit is not given otherwise.</param>
    public sealed record Filter(UnitId? Unit = null, string? House = null);

    /// <param name="Unit">Null when there is no such unit.</param>
    public sealed record View(UnitId? Unit, string? House, IReadOnlyList<Holder> Holders, IReadOnlyList<ShowKey.FreeHook> Free);

    public sealed record Holder(CustomerId Id, string Name, OccupancyRole Role);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var units = Db.Set<Unit>().VisibleTo(Actor);
        var unit = filter.Unit is { } id ? await units.Where(u => u.Id == id).OrNotFound(ct)
            : filter.House.OrNull() is { } house ? await units.InChosenSite(Actor).Numbered(house).ThenBy(u => u.Site).FirstOrDefaultAsync(ct) : null;
        if (unit is null) return new(null, null, [], []);
        var holders = await Db.Set<Occupancy>().On(Shown.DayOf(Now)).Where(o => o.Unit == unit.Id).OrderBy(o => o.Role)
            .Join(Db.Set<Customer>(), o => o.Customer, c => c.Id, (o, c) => new { c.Id, c.Kind, c.Name, o.Role }).ToListAsync(ct);
        return new(unit.Id, unit.Label, [.. holders.OrderBy(h => h.Role).DistinctBy(h => h.Id).Select(h => new Holder(h.Id, Privacy.Name(Actor, h.Kind, h.Name), h.Role))], [.. (await hooks.Free(unit.Site, ct)).Select(h => new ShowKey.FreeHook(h.Id, h.Label))]);
    }
}
