using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>The rains that were noted, and at each site how many leaks would be called about after a rain today.</summary>
public sealed class ShowRains(Work work, IEstate estate, SettingReader settings) : Query<ShowRains.Filter, ShowRains.View>(work, Permissions.CallBack)
{
    public sealed record Filter;

    public sealed record View(IReadOnlyList<Site> Sites, IReadOnlyList<Row> Rains);
    /// <param name="Waiting">Leaks that nobody has asked about after a rain.</param>
    public sealed record Site(SiteId Id, string Name, int Waiting, DateOnly Since);
    /// <param name="Standing">Customers still to be called because of it.</param>
    public sealed record Row(RainId Id, string Site, DateOnly Day, DateOnly Since, int Leaks, int Standing, string ByName, DateTimeOffset At);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var (today, names) = (Shown.DayOf(Now), await estate.SiteNames(Actor.Sites, ct));
        var sites = new List<Site>();
        foreach (var (id, name) in names.Where(n => Actor.Chosen is null || n.Key == Actor.Chosen).OrderBy(n => n.Value, StringComparer.Ordinal))
        {
            var since = today.AddDays(-await settings.Get(CallBackSettings.RainDays, id, ct: ct));
            sites.Add(new(id, name, await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Site == id).AwaitingRain(Db, since, today).CountAsync(ct), since));
        }
        var rains = await Db.Set<Rain>().VisibleTo(Actor).InChosenSite(Actor).OrderByDescending(r => r.Day).ThenBy(r => r.Site).Take(100).ToListAsync(ct);
        var ids = rains.Select(r => (RainId?)r.Id).ToArray();
        var standing = await Db.Set<DueCallBack>().VisibleTo(Actor).Standing().Where(d => ids.Contains(d.Rain)).GroupBy(d => d.Rain).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new(sites, [.. rains.Select(r => new Row(r.Id, names.GetValueOrDefault(r.Site, ""), r.Day, r.Since, r.Leaks, standing.FirstOrDefault(s => s.Key == r.Id)?.Count ?? 0, r.ByName, r.At))]);
    }
}
