using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Portal;

/// <summary>What a resident can choose from when reporting: where, and what kind.</summary>
public sealed class ReportChoices(Work work, IEstate estate) : Query<ReportChoices.Filter, ReportChoices.View>(work, Permissions.Portal)
{
    public sealed record Filter(RequestType Type = RequestType.Repair);

    /// <param name="Places">My units, then the public areas of my communities.</param>
    public sealed record View(RequestType Type, IReadOnlyList<Place> Places, IReadOnlyList<Kind> Kinds);
    public sealed record Place(Guid Id, string Name, bool IsPublic);
    public sealed record Kind(CategoryId Id, string Code, string Name);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var units = await estate.Units(Actor.Reach<UnitId>(), ct);
        var sites = await estate.SiteNames(Actor.Sites, ct);
        var kinds = await Db.Set<Category>().Where(c => c.Type == filter.Type && !c.Retired).OrderBy(c => c.Order).ToListAsync(ct);
        return new(filter.Type,
            [.. units.Values.OrderBy(u => u.Label, StringComparer.Ordinal).Select(u => new Place(u.Id.Value, u.Label, false)), .. sites.OrderBy(s => s.Value, StringComparer.Ordinal).Select(s => new Place(s.Key.Value, s.Value, true))],
            [.. kinds.Select(k => new Kind(k.Id, k.Code, k.Title))]);
    }
}
