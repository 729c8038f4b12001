using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Who is told when at a site today, and what held before and will hold.</summary>
public sealed class ShowLadder(Work work, IEstate estate, Ladders ladders) : Query<ShowLadder.Filter, ShowLadder.View>(work, Permissions.See)
{
    public sealed record Filter(SiteId? Site = null, LadderId? Ladder = null);

    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, Ladder Shown, DateOnly Today, bool IsAdopted, IReadOnlyList<Version> Versions);
    public sealed record Version(LadderId Id, string Name, DateOnly From, bool HoldsToday, bool IsToCome);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var today = Platform.Pages.Shown.DayOf(Now);
        var current = await ladders.At(site, today, ct);
        var all = await Db.Set<Ladder>().Where(l => l.Site == site).OrderByDescending(l => l.From).Select(l => new { l.Id, l.Name, l.From }).ToListAsync(ct);
        var shown = filter.Ladder is { } id ? await Db.Set<Ladder>().Include(l => l.Steps).Where(l => l.Id == id && l.Site == site).OrNotFound(ct) : current;
        return new(site, sites, shown, today, all.Any(l => l.Id == current.Id), [.. all.Select(l => new Version(l.Id, l.Name, l.From, l.Id == current.Id, l.From > today))]);
    }
}
