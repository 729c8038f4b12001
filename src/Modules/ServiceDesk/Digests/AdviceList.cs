using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>What a site recommends against each category: its own words, or what is usual.</summary>
public sealed class AdviceList(Work work, IEstate estate) : Query<AdviceList.Filter, AdviceList.View>(work, Permissions.WriteDigests)
{
    public sealed record Filter(SiteId? Site = null);
    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, IReadOnlyList<Row> Rows);
    public sealed record Row(CategoryId Category, RequestType Type, string Title, string Measure, string? By, int Days, bool IsOwn, int? Version);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var own = await Db.Set<Advice>().AsNoTracking().VisibleTo(Actor).Where(a => a.Site == site).ToDictionaryAsync(a => a.Category, ct);
        var categories = await Db.Set<Category>().AsNoTracking().Where(c => !c.Retired && (c.Type == RequestType.Complaint || c.Type == RequestType.Repair)).OrderByDescending(c => c.Type == RequestType.Complaint).ThenBy(c => c.Order).ToListAsync(ct);
        return new(site, sites, [.. categories.Select(c => Of(c, own.GetValueOrDefault(c.Id)))]);
    }

    private static Row Of(Category category, Advice? own)
    {
        if (own is not null) return new(category.Id, category.Type, category.Title, own.Measure, own.By, own.Days, IsOwn: true, own.Version);
        var usual = StandardAdvice.Of(category.Type, category.Code);
        return new(category.Id, category.Type, category.Title, usual.Measure, usual.By, usual.Days, IsOwn: false, null);
    }
}
