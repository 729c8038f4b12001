using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Levels;

/// <summary>What a site promises today, what it promised before, and what it will.</summary>
public sealed class ShowLevels(Work work, IEstate estate, Promises promises) : Query<ShowLevels.Filter, ShowLevels.View>(work, Permissions.See)
{
    public sealed record Filter(SiteId? Site = null, LevelPolicyId? Policy = null);

    /// <param name="Shown">The standard asked for, or the one that holds today.</param>
    /// <param name="IsAdopted">False while the site has adopted none and common promises hold.</param>
    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, LevelPolicy Shown, DateOnly Today, bool IsAdopted, IReadOnlyList<Version> Versions, IReadOnlyDictionary<CategoryId, string> Categories);
    public sealed record Version(LevelPolicyId Id, string Name, DateOnly From, bool HoldsToday, bool IsToCome);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var today = Platform.Pages.Shown.DayOf(Now);
        var current = await promises.Policy(site, today, ct);
        var all = await Db.Set<LevelPolicy>().Where(p => p.Site == site).OrderByDescending(p => p.From).Select(p => new { p.Id, p.Name, p.From }).ToListAsync(ct);
        var shown = filter.Policy is { } id ? await Db.Set<LevelPolicy>().Include(p => p.Lines).Where(p => p.Id == id && p.Site == site).OrNotFound(ct) : current;
        var categories = await Db.Set<Category>().ToListAsync(ct);
        return new(site, sites, shown, today, all.Any(p => p.Id == current.Id), [.. all.Select(p => new Version(p.Id, p.Name, p.From, p.Id == current.Id, p.From > today))], categories.ToDictionary(c => c.Id, c => c.Title));
    }
}
