using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>How long each kind of record is kept at each site, how many have been kept long enough, and the lists there are.</summary>
public sealed class RetentionOverview(Work work, RetainedKinds kinds, SettingReader settings, IEstate estate) : Query<RetentionOverview.Filter, RetentionOverview.View>(work, ConfidentialityPermissions.Retention)
{
    public sealed record Filter;
    /// <param name="Months">Nought means for good.</param>
    public sealed record Row(string Kind, Words Title, string Fate, string Basis, SiteId Site, string SiteName, int Months, int Due, RetentionListId? Open);
    public sealed record List(RetentionListId Id, Words Title, string SiteName, DateTimeOffset At, RetentionState State, int Lines);
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<List> Lists);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = Actor.Chosen is { } one ? [one] : Actor.Sites.ToArray();
        var names = await estate.SiteNames(sites, ct);
        var all = Db.Set<RetentionList>().VisibleTo(Actor).Where(l => sites.Contains(l.Site));
        var open = await all.Where(l => l.OpenKind != null).Select(l => new { l.Id, l.Site, l.OpenKind }).ToDictionaryAsync(l => (l.Site, l.OpenKind!), l => l.Id, ct);
        var lists = await all.OrderBy(l => l.OpenKind == null).ThenByDescending(l => l.At).Take(30 + open.Count).Select(l => new { l.Id, l.Kind, l.Site, l.At, l.State, Lines = l.Lines.Count }).ToListAsync(ct);
        var rows = new List<Row>();
        foreach (var kind in kinds.All)
            foreach (var site in sites)
            {
                var months = await settings.Get(kind.Months, site, ct: ct);
                var due = months == 0 ? 0 : await kind.Count(site, Now.AddMonths(-months), ct);
                rows.Add(new(kind.Name, new(kind.Title), kind.Fate, kind.Months.Basis, site, names.GetValueOrDefault(site, ""), months, due, open.TryGetValue((site, kind.Name), out var list) ? list : null));
            }
        return new(rows, [.. lists.Select(l => new List(l.Id, new(kinds.Of(l.Kind).Title), names.GetValueOrDefault(l.Site, ""), l.At, l.State, l.Lines))]);
    }
}
