using Microsoft.EntityFrameworkCore;
using Steward.Estate.Buildings;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

/// <summary>Units by any part of the house number.</summary>
internal sealed class UnitBox(Db db, Actor actor, Catalogue texts) : ISearchBox
{
    public int Order => 10;
    public string Kind => "Units";
    public string Icon => "door";
    public Permission Permission => Permissions.See;
    public string List => "/units";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var labels = SaidUnits.LabelsOf(words).ToArray();
        var said = await db.Said(words, actor, ct, reach: Reach.Few);
        if (said.IsNone) return [];
        var found = await said.Things
            .Join(db.Set<Building>(), u => u.Building, b => b.Id, (u, b) => new { u.Id, u.Site, u.Label, u.State, b.Order })
            .OrderBy(u => !labels.Contains(u.Label)).ThenBy(u => !u.Label.EndsWith(words)).ThenBy(u => u.Order).ThenBy(u => u.Label).Take(most).ToListAsync(ct);
        if (found.Count == 0) return [];
        var sites = await db.Set<Site>().Where(s => actor.Sites.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return [.. found.Select(u => new Hit(u.Label, $"{sites.GetValueOrDefault(u.Site)} · {texts.Of(u.State)}", $"/units/{u.Id}"))];
    }
}
