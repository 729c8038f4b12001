using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The editions of the supplement with their words, by site, the newest first.</summary>
public sealed class SupplementTextList(Work work, IEstate estate) : Query<SupplementTextList.Filter, IReadOnlyList<SupplementTextList.Row>>(work, Permissions.See)
{
    public sealed record Filter;

    /// <param name="SiteName">Null for all sites.</param>
    /// <param name="InForce">Whether these are the words signed today, where the site has no others.</param>
    public sealed record Row(SupplementTextId Id, SiteId? Site, string? SiteName, int Edition, DateOnly From, bool InForce, string Words, string ByName, DateTimeOffset At);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var all = await Db.Set<SupplementText>().VisibleTo(Actor).ToListAsync(ct);
        var names = await estate.SiteNames(all.Select(t => t.Site).OfType<SiteId>().Distinct(), ct);
        return [.. all.GroupBy(t => t.Site).OrderBy(g => g.Key is not null).SelectMany(g =>
        {
            var now = g.Where(t => t.From <= today).OrderByDescending(t => t.From).ThenByDescending(t => t.Edition).FirstOrDefault();
            return g.OrderByDescending(t => t.Edition).Select(t => new Row(t.Id, t.Site, t.Site is { } site ? names.GetValueOrDefault(site) : null, t.Edition, t.From, t == now, t.Words, t.ByName, t.At));
        })];
    }
}
