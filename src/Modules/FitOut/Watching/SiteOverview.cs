using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Inspections;
using Steward.FitOut.Violations;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>What of the fit-outs wants somebody's eyes now.</summary>
public sealed class SiteOverview(Work work) : Query<SiteOverview.Filter, SiteOverview.View>(work, Permissions.See)
{
    public sealed record Filter;

    /// <param name="Left">Of today's inspections.</param>
    /// <param name="Missed">Of the last seven days, and not made up for.</param>
    public sealed record View(int Planned, int Left, int Mine, int Missed, int OpenViolations, int LateViolations, int ToAccept, int LateAcceptances);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var (today, now) = (Shown.DayOf(Now), Now);
        var since = today.AddDays(-7);
        var plan = await Db.Set<SiteInspection>().VisibleTo(Actor).InChosenSite(Actor).Where(i => i.Day == today && i.State != SiteInspectionState.Dropped).GroupBy(i => 1)
            .Select(g => new { All = g.Count(), Left = g.Count(i => i.State == SiteInspectionState.Planned), Mine = g.Count(i => i.State == SiteInspectionState.Planned && i.Assignee == Actor.Account) }).FirstOrDefaultAsync(ct);
        var missed = await Db.Set<SiteInspection>().VisibleTo(Actor).InChosenSite(Actor).CountAsync(i => i.State == SiteInspectionState.Planned && i.Day < today && i.Day >= since, ct);
        var violations = Db.Set<Violation>().VisibleTo(Actor).InChosenSite(Actor);
        var acceptances = Db.Set<Acceptance>().VisibleTo(Actor).InChosenSite(Actor).Where(a => a.State == AcceptanceState.Applied);
        return new(plan?.All ?? 0, plan?.Left ?? 0, plan?.Mine ?? 0, missed, await violations.CountAsync(v => v.ClosedOn == null, ct), await violations.Late(today, now).CountAsync(ct), await acceptances.CountAsync(ct), await acceptances.CountAsync(a => a.DueOn < today, ct));
    }
}
