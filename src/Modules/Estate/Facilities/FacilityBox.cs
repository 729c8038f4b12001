using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Facilities by number, name, place, own code or maker.</summary>
internal sealed class FacilityBox(Db db, Actor actor, FacilityRows rows, Catalogue texts) : ISearchBox
{
    public int Order => 27;
    public string Kind => "Facilities";
    public string Icon => "elevator";
    public Permission Permission => Permissions.SeeFacilities;
    public string List => "/facilities";
    public string FewOf => Facility.SearchKind;

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<Facility>(words).VisibleTo(actor).InChosenSite(actor).OrderBy(f => f.State == FacilityState.Scrapped).ThenBy(f => f.Number).Take(most).AsNoTracking().ToListAsync(ct);
        return [.. (await rows.Of(found, ct)).Select(f => new Hit($"{f.Number} {f.Name}", string.Join(" · ", new[] { texts.Of(f.Kind), texts.Of(f.State), f.Where }.Where(w => w.Length > 0)), $"/facilities/{f.Id}"))];
    }
}
