using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Points of networks by label, name or place.</summary>
internal sealed class NodeBox(Db db, Actor actor, NodeRows rows, Catalogue texts) : ISearchBox
{
    public int Order => 28;
    public string Kind => "Valves and networks";
    public string Icon => "route";
    public Permission Permission => Permissions.SeeFacilities;
    public string List => "/networks";
    public string FewOf => NetworkNode.SearchKind;

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<NetworkNode>(words).VisibleTo(actor).InChosenSite(actor).OrderBy(n => n.State == NetworkNodeState.Retired).ThenBy(n => n.Label).Take(most).AsNoTracking().ToListAsync(ct);
        return [.. (await rows.Of(found, ct)).Select(n => new Hit(n.Title, string.Join(" · ", new[] { texts.Of(n.Network), texts.Of(n.Kind), texts.Of(n.State), n.Where }.Where(w => w.Length > 0)), $"/networks/nodes/{n.Id}"))];
    }
}
