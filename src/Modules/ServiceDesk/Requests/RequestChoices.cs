using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Points;

namespace Steward.ServiceDesk.Requests;

/// <summary>What can be chosen in forms and filters about requests: communities, buildings, colleagues, categories, departments.</summary>
public sealed class RequestChoices(Work work, IEstate estate, Colleagues colleagues, Dictionaries dictionaries, ReferenceData reference) : Query<RequestChoices.Filter, RequestChoices.View>(work, Permissions.See)
{
    public sealed record Filter
    {
        /// <summary>Only for this community; otherwise for all that the actor sees.</summary>
        public SiteId? Site { get; init; }
    }

    public sealed record View(IReadOnlyDictionary<SiteId, string> Sites, IReadOnlyList<BuildingCard> Buildings, IReadOnlyList<CrewMember> Colleagues, IReadOnlyList<CategoryList.Row> Categories, IReadOnlyList<Choice> Departments, IReadOnlyList<Choice> Points);
    public sealed record Choice(string Id, string Title);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        SiteId[] sites = filter.Site is { } site ? Actor.Sites.Contains(site) ? [site] : throw new NotFound() : [.. Actor.Sites];
        var departments = (await dictionaries.Departments(ct)).Where(d => !d.Retired);
        var points = await reference.Of($"points {string.Join(' ', sites)}", () => Db.Set<Point>().Where(p => sites.Contains(p.Site)).OrderBy(p => p.Number).Select(p => new { p.Id, p.Number, p.Name }).ToListAsync(ct), ct);
        return new(await estate.SiteNames(sites, ct), await estate.BuildingsOf(sites, ct), await colleagues.At(sites, Permissions.Handle, ct), [.. (await dictionaries.Categories(ct)).Where(c => !c.Retired).OrderBy(c => c.Type).Select(CategoryList.Row.Of)],
            [.. departments.Select(d => new Choice(d.Id.ToString(), d.Title))], [.. points.Select(p => new Choice(p.Id.ToString(), $"{p.Number} {p.Name}"))]);
    }
}
