using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>One's own round on one page (我的巡查), to be opened where there is signal and taken along to where there is none.</summary>
public sealed class MyRound(Work work, InspectionReader reader) : Query<MyRound.Filter, IReadOnlyList<InspectionView>>(work, Permissions.Inspect)
{
    public const int Most = 20;
    public sealed record Filter;

    protected override async Task<IReadOnlyList<InspectionView>> Handle(Filter filter, CancellationToken ct)
    {
        var (today, since) = (Shown.DayOf(Now), Shown.DayOf(Now).AddDays(-3));
        var mine = await Db.Set<SiteInspection>().VisibleTo(Actor).InChosenSite(Actor).Where(i => i.State == SiteInspectionState.Planned && i.Day <= today && i.Day >= since && (i.Assignee == Actor.Account || i.Assignee == null))
            .Where(i => !Db.Set<SiteInspection>().Any(later => later.Project == i.Project && later.Day > i.Day && later.Day <= today))
            .OrderBy(i => i.Assignee == null).ThenBy(i => i.Building).ThenBy(i => i.Unit).Take(Most).ToListAsync(ct);
        return [.. (await reader.Read(mine, Now, ct)).OrderBy(v => v.House, StringComparer.Ordinal)];
    }
}
