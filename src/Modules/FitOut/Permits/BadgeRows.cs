using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Stories;

namespace Steward.FitOut.Permits;

/// <summary>Badges as lists and pages show them.</summary>
public sealed class BadgeRows(Db db, IEstate estate, BadgeSecrets secrets, Stories stories, TimeProvider clock)
{
    public async Task<IReadOnlyList<BadgeList.Row>> Of(IReadOnlyCollection<Badge> badges, CancellationToken ct)
    {
        var ids = badges.Select(b => b.FitOut).Distinct().ToArray();
        var projects = await db.Set<FitOutProject>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var homes = await estate.Units(projects.Values.Select(p => p.Unit).Distinct().ToArray(), ct);
        var sites = await estate.SiteNames(badges.Select(b => b.Site).Distinct().ToArray(), ct);
        var photos = (await stories.FilesByThing([.. badges.Select(b => b.Key)], ct)).ToLookup(f => f.Thing, f => f.File.Href);
        var held = (await db.Set<Violation>().HoldWork().Where(v => ids.Contains(v.Project)).Select(v => v.Project).Distinct().ToListAsync(ct)).ToHashSet();
        var today = Shown.DayOf(clock.GetUtcNow());
        return [.. badges.Select(b => new BadgeList.Row(b.Id, b.Site, sites.GetValueOrDefault(b.Site, ""), b.FitOut, projects[b.FitOut].Number, homes[projects[b.FitOut].Unit].Label, b.Number, b.Name, secrets.Masked(b.IdCard), b.Trade, secrets.Masked(b.Certificate),
            b.From, b.Until, b.State, Verdicts.Of(b, projects[b.FitOut].State, held.Contains(b.FitOut), today), photos[b.Key].FirstOrDefault(), b.Address, b.Version))];
    }
}
