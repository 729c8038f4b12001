using Microsoft.EntityFrameworkCore;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Parking spaces by number or place, with the home that has them.</summary>
internal sealed class ParkingBox(Db db, Actor actor, Catalogue texts) : ISearchBox
{
    public int Order => 26;
    public string Kind => "Parking spaces";
    public string Icon => "parking";
    public Permission Permission => Permissions.See;
    public string FewOf => ParkingSpace.SearchKind;
    public string List => "/parking";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<ParkingSpace>(words).VisibleTo(actor).InChosenSite(actor).OrderBy(s => s.Number).Take(most).AsNoTracking().ToListAsync(ct);
        var ids = found.Select(s => s.Id).ToArray();
        var homes = await db.Set<ParkingHolding>().Where(h => h.Held != null && ids.Contains(h.Held.Value)).Join(db.Set<Unit>(), h => h.Unit, u => u.Id, (h, u) => new { Space = h.Held!.Value, u.Label }).ToListAsync(ct);
        return [.. found.Select(s => new Hit(s.Number, string.Join(" · ", new[] { texts.Of(s.State), homes.FirstOrDefault(h => h.Space == s.Id)?.Label, s.Place }.Where(w => !string.IsNullOrEmpty(w))), $"/parking/{s.Id}"))];
    }
}
