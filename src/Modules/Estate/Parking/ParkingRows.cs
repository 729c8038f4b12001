using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Procedures;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Agreements about spaces as people read them: which space, whose, with which plates, and how long still.</summary>
public sealed class ParkingRows(Db db, SettingReader settings, Actor actor, TimeProvider clock)
{
    public async Task<IReadOnlyList<ParkingHoldingList.Row>> Of(IReadOnlyList<ParkingHolding> holdings, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var (ids, spaces, units, customers) = (holdings.Select(h => h.Id).ToArray(), holdings.Select(h => h.Space).Distinct().ToArray(), holdings.Select(h => h.Unit).Distinct().ToArray(), holdings.Select(h => h.Customer).Distinct().ToArray());
        var known = await db.Set<ParkingSpace>().AsNoTracking().Where(s => spaces.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        var labels = await db.Set<Unit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Label, ct);
        var names = await db.Set<Customer>().Where(c => customers.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name }).ToDictionaryAsync(c => c.Id, ct);
        var plates = (await db.Set<ParkedVehicle>().Where(p => ids.Contains(p.Holding)).Join(db.Set<Vehicle>(), p => p.Vehicle, v => v.Id, (p, v) => new { p.Holding, v.Plate }).ToListAsync(ct)).ToLookup(p => p.Holding, p => Privacy.Plate(actor, p.Plate));
        var rows = new List<ParkingHoldingList.Row>();
        foreach (var h in holdings)
        {
            var left = h.Held is null ? null : LastDays.Left(h.To, today, await settings.Get(ParkingSettings.WarningDays, h.Site, ct: ct));
            rows.Add(new(h.Id, h.Site, h.Number, h.Space, known[h.Space].Number, known[h.Space].Kind, h.Unit, labels[h.Unit], h.Customer, Privacy.Name(actor, names[h.Customer].Kind, names[h.Customer].Name), h.Title,
                string.Join(" ", plates[h.Id].Order(StringComparer.Ordinal)), h.MonthlyPrice, h.From, h.To, h.State, h.EndedOn, left));
        }
        return rows;
    }
}
