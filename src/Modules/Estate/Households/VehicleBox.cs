using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Vehicles by any part of the plate: whose car is it that stands in the way?</summary>
internal sealed class VehicleBox(Db db, Actor actor, Catalogue texts) : ISearchBox
{
    public int Order => 25;
    public string Kind => "Vehicles";
    public string Icon => "car";
    public Permission Permission => Permissions.See;
    public string List => "/vehicles";
    public string FewOf => Vehicle.SearchKind;
    public string Asked(string words) => Plate.Normal(words) ?? words;

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<Vehicle>(words).VisibleTo(actor).InChosenSite(actor).Where(v => v.PlateHere != null).OrderBy(v => v.Plate).ThenBy(v => v.Id).Take(most)
            .Join(db.Set<Customer>(), v => v.Customer, c => c.Id, (v, c) => new { v.Plate, v.Kind, v.Looks, v.Unit, Customer = c.Id, CustomerKind = c.Kind, c.Name }).ToListAsync(ct);
        if (found.Count == 0) return [];
        var units = found.Select(v => v.Unit).ToArray();
        var labels = await db.Set<Unit>().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Label, ct);
        return [.. found.Select(v => new Hit(Privacy.Plate(actor, v.Plate), string.Join(" · ", new[] { Privacy.Name(actor, v.CustomerKind, v.Name), v.Unit is { } unit ? labels.GetValueOrDefault(unit) : null, v.Looks.Masked() ?? texts.Of(v.Kind) }.Where(t => !string.IsNullOrEmpty(t))), $"/customers/{v.Customer}"))];
    }
}
