using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Counts;
using Steward.Estate.Sites;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Cabinets;

/// <summary>One cabinet, hook by hook.</summary>
public sealed class ShowCabinet(Work work, KeyRows rows, Stories stories) : Query<KeyCabinetId, ShowCabinet.View>(work, Permissions.BorrowKeys)
{
    public sealed record View(KeyCabinetId Id, SiteId Site, string SiteName, string Code, string Name, string? Place, IReadOnlyList<Place> Hooks, KeyCountId? Count, Story Story, int Version);

    /// <summary>A hook with the key that hangs on it or belongs there.</summary>
    public sealed record Place(KeyHookId Id, int Number, string Label, KeyList.Row? Key);

    protected override async Task<View> Handle(KeyCabinetId id, CancellationToken ct)
    {
        var cabinet = await Db.Set<KeyCabinet>().VisibleTo(Actor).Include(c => c.Hooks).Where(c => c.Id == id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == cabinet.Site).Select(s => s.Name).SingleAsync(ct);
        var hooks = cabinet.Hooks.Select(h => h.Id).ToArray();
        var keys = (await rows.Of(await Db.Set<KeptKey>().Where(k => k.Hook != null && hooks.Contains(k.Hook.Value)).ToListAsync(ct), ct)).ToDictionary(k => k.HookId!.Value);
        var count = await Db.Set<KeyCount>().Where(c => c.Cabinet == id && c.State == KeyCountState.Open).OrderByDescending(c => c.Day).Select(c => (KeyCountId?)c.Id).FirstOrDefaultAsync(ct);
        return new(id, cabinet.Site, site, cabinet.Code, cabinet.Name, cabinet.Place, [.. cabinet.Hooks.OrderBy(h => h.Number).Select(h => new Place(h.Id, h.Number, h.Label, keys.GetValueOrDefault(h.Id)))], count, await stories.Of(cabinet.Key, ct), cabinet.Version);
    }
}
