using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Counts;
using Steward.Estate.Sites;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Cabinets;

/// <summary>The cabinets with what hangs in them, what is out, and when they were last counted.</summary>
public sealed class CabinetList(Work work) : Query<CabinetList.Filter, IReadOnlyList<CabinetList.Row>>(work, Permissions.BorrowKeys)
{
    public sealed record Filter;

    /// <param name="Count">The count that is open now.</param>
    public sealed record Row(KeyCabinetId Id, SiteId Site, string SiteName, string Code, string Name, string? Place, int Hooks, int Here, int Out, DateOnly? CountedOn, KeyCountId? Count, DateOnly? CountDue);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var cabinets = await Db.Set<KeyCabinet>().VisibleTo(Actor).InChosenSite(Actor).Join(Db.Set<Site>(), c => c.Site, s => s.Id, (c, s) => new { Cabinet = c, Site = s.Name, s.Code })
            .OrderBy(x => x.Code).ThenBy(x => x.Cabinet.Code).ToListAsync(ct);
        var ids = cabinets.Select(x => x.Cabinet.Id).ToArray();
        var hooks = await Db.Set<KeyHook>().Where(h => ids.Contains(h.Cabinet)).GroupBy(h => h.Cabinet).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var keys = await Db.Set<KeptKey>().Join(Db.Set<KeyHook>(), k => k.Hook, h => h.Id, (k, h) => new { k.State, h.Cabinet }).Where(x => ids.Contains(x.Cabinet))
            .GroupBy(x => new { x.Cabinet, IsOut = x.State == KeptKeyState.Lent }).Select(g => new { g.Key.Cabinet, g.Key.IsOut, Count = g.Count() }).ToListAsync(ct);
        var counts = (await Db.Set<KeyCount>().Where(c => ids.Contains(c.Cabinet) && c.State != KeyCountState.Missed).Select(c => new { c.Id, c.Cabinet, c.Day, c.Due, c.State }).ToListAsync(ct)).ToLookup(c => c.Cabinet);
        return [.. cabinets.Select(x =>
        {
            var c = x.Cabinet;
            var open = counts[c.Id].Where(k => k.State is KeyCountState.Open).OrderBy(k => k.Day).LastOrDefault();
            return new Row(c.Id, c.Site, x.Site, c.Code, c.Name, c.Place, hooks.GetValueOrDefault(c.Id), keys.Where(k => k.Cabinet == c.Id && !k.IsOut).Sum(k => k.Count), keys.Where(k => k.Cabinet == c.Id && k.IsOut).Sum(k => k.Count),
                counts[c.Id].Where(k => k.State is KeyCountState.Closed).Select(k => (DateOnly?)k.Day).Max(), open?.Id, open?.Due);
        })];
    }
}
