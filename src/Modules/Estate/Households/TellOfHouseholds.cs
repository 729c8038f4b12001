using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Vehicles and pets that came and went.</summary>
internal sealed class TellOfHouseholds(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string Vehicles = "Vehicles", Pets = "Pets";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.See) ? [new(Vehicles, "car", "azure"), new(Pets, "paw", "lime")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        var told = new List<EstateEvent>();
        if (q.Wants(Vehicles))
            foreach (var v in await db.Set<Vehicle>().AsNoTracking().VisibleTo(actor).Where(v => v.Unit != null && q.Units.Contains(v.Unit.Value) || q.Customers.Contains(v.Customer)).ToListAsync(ct))
            {
                var plate = Privacy.Plate(actor, v.Plate);
                told.Add(new(v.Id.ToString(), v.AddedAt, Vehicles, texts["{0} {1} is kept here", v.Kind, plate], v.Looks, v.AddedBy, $"/customers/{v.Customer}"));
                if (v.GoneAt is { } gone) told.Add(new(v.Id.ToString(), gone, Vehicles, texts["{0} {1} is kept here no longer", v.Kind, plate], v.Looks, v.GoneBy, $"/customers/{v.Customer}"));
            }
        if (q.Wants(Pets))
            foreach (var p in await db.Set<Pet>().AsNoTracking().VisibleTo(actor).Where(p => p.Unit != null && q.Units.Contains(p.Unit.Value) || q.Customers.Contains(p.Customer)).ToListAsync(ct))
            {
                told.Add(new(p.Id.ToString(), p.AddedAt, Pets, texts["{0} {1} is kept here", p.Kind, p.Called], p.Looks, p.AddedBy, $"/customers/{p.Customer}"));
                if (p.GoneAt is { } gone) told.Add(new(p.Id.ToString(), gone, Pets, texts["{0} {1} is kept here no longer", p.Kind, p.Called], p.Looks, p.GoneBy, $"/customers/{p.Customer}"));
            }
        return [.. EstateEvent.Sort(told.Where(e => e.At >= q.Since && e.At < q.Until)).Take(q.Most)];
    }
}
