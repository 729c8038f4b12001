using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Files;
using Steward.Estate.Buildings;
using Steward.Estate.Sites;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks.Plans;

/// <summary>The plans of one's sites, with what stands on each.</summary>
public sealed class PlanList(Work work, Stories stories) : Query<PlanList.Filter, IReadOnlyList<PlanList.Row>>(work, Permissions.SeeFacilities)
{
    /// <param name="Retired">Those out of use instead.</param>
    public sealed record Filter(bool? Retired = null);

    public sealed record Row(SitePlanId Id, string Name, string SiteName, string? Building, int Marks, AttachmentId? Picture);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var retired = filter.Retired is true;
        var plans = await Db.Set<SitePlan>().VisibleTo(Actor).InChosenSite(Actor).Where(p => p.Retired == retired).Join(Db.Set<Site>(), p => p.Site, s => s.Id, (p, s) => new { Plan = p, Site = s.Name, s.Code })
            .OrderBy(x => x.Code).ThenBy(x => x.Plan.Name).ToListAsync(ct);
        var ids = plans.Select(x => x.Plan.Id).ToArray();
        var marks = await Db.Set<PlanMark>().Where(m => ids.Contains(m.Plan)).GroupBy(m => m.Plan).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var buildings = plans.Select(x => x.Plan.Building).OfType<BuildingId>().Distinct().ToArray();
        var names = await Db.Set<Building>().Where(b => buildings.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, ct);
        var files = (await stories.FilesByThing([.. plans.Select(x => x.Plan.Key)], ct)).Where(f => f.File.Family is FileFamily.Image).ToLookup(f => f.Thing, f => f.File);
        return [.. plans.Select(x => new Row(x.Plan.Id, x.Plan.Name, x.Site, x.Plan.Building is { } b ? names.GetValueOrDefault(b) : null, marks.GetValueOrDefault(x.Plan.Id), files[x.Plan.Key].LastOrDefault()?.Id))];
    }
}
