using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Works;

/// <summary>The catalogue as it stands today and what is to come, for all sites the actor sees.</summary>
public sealed class WorkTypeList(Work work, IEstate estate) : Query<WorkTypeList.Filter, IReadOnlyList<WorkTypeList.Row>>(work, Permissions.See)
{
    public sealed record Filter;

    /// <param name="SiteName">Null for all sites.</param>
    /// <param name="IsToCome">It begins on a later day.</param>
    public sealed record Row(WorkTypeId Id, SiteId? Site, string? SiteName, string Code, WorkGroup Group, string Title, string Name, string? EnglishName, Clause? Clause, string? NotHere, string? Note, int Order, bool Retired, DateOnly From, bool IsToCome, string ByName, int Version);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var all = await Db.Set<WorkType>().VisibleTo(Actor).ToListAsync(ct);
        var names = await estate.SiteNames(all.Select(t => t.Site).OfType<SiteId>().Distinct(), ct);
        var shown = all.GroupBy(t => (t.Site, t.Code)).SelectMany(g => g.Where(t => t.From <= today).OrderByDescending(t => t.From).Take(1).Concat(g.Where(t => t.From > today)));
        return [.. shown.OrderBy(t => t.Group).ThenBy(t => t.Order).ThenBy(t => t.Code, StringComparer.Ordinal).ThenBy(t => t.Site is not null).ThenBy(t => t.From)
            .Select(t => new Row(t.Id, t.Site, t.Site is { } site ? names.GetValueOrDefault(site) : null, t.Code, t.Group, t.Title, t.Name, t.EnglishName, t.Clause, t.NotHere, t.Note, t.Order, t.Retired, t.From, t.From > today, t.ByName, t.Version))];
    }
}
