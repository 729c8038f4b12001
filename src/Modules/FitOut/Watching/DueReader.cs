using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.Platform.Calendars;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.FitOut.Watching;

/// <summary>All that is due or late in the fit-outs of a site, worked out at one moment: the list shows it, and the watch tells it.</summary>
public sealed partial class DueReader(Db db, IEstate estate, WorkingCalendar calendar, SettingReader settings)
{
    public async Task<IReadOnlyList<DueThing>> Of(SiteId site, DateTimeOffset now, CancellationToken ct)
    {
        var today = Shown.DayOf(now);
        return [.. await Terms(site, today, ct), .. await Missed(site, today, ct), .. await Late(site, today, now, ct), .. await Ponding(site, now, ct), .. await Acceptances(site, today, ct), .. await SecondLooks(site, today, ct), .. await Badges(site, today, ct), .. await LeftBadges(site, today, ct), .. await Papers(site, today, ct), .. await Standing(site, today, ct), .. await StandingChanges(site, today, ct), .. await Free(site, today, ct), .. await Refunds(site, today, ct)];
    }

    private async Task<IEnumerable<DueThing>> Terms(SiteId site, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddDays(await settings.Get(SiteSettings.WarningDays, site, ct: ct));
        var ending = await db.Set<FitOutProject>().AsNoTracking().Where(p => p.Site == site && p.To <= soon && (p.State == ProjectState.UnderWay || p.State == ProjectState.Stopped)).OrderBy(p => p.To).Select(p => new { p.Id, p.Number, p.Unit, p.To }).ToListAsync(ct);
        var labels = await estate.Units(ending.Select(p => p.Unit).Distinct(), ct);
        return ending.Select(p => p.To < today
            ? new DueThing(site, p.Id.Value, DueStep.TermOver, p.To, p.Number, labels[p.Unit].Label, $"/fit-outs/{p.Id}", Permissions.Approve, SiteNotices.Due, "The term of the fit-out of {0} was over on {1}, and work goes on", [labels[p.Unit].Label, Shown.Day(p.To)])
            : new DueThing(site, p.Id.Value, DueStep.TermEnds, p.To, p.Number, labels[p.Unit].Label, $"/fit-outs/{p.Id}", Permissions.Permit, SiteNotices.Due, "The permit of the fit-out of {0} holds until {1}", [labels[p.Unit].Label, Shown.Day(p.To)]) { Applicant = p.Id });
    }

    /// <summary>By day: the head hears of a day once.</summary>
    private async Task<IEnumerable<DueThing>> Missed(SiteId site, DateOnly today, CancellationToken ct)
    {
        var since = today.AddDays(-7);
        var days = await db.Set<SiteInspection>().Where(i => i.Site == site && i.State == SiteInspectionState.Planned && i.Day < today && i.Day >= since).GroupBy(i => i.Day).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return days.OrderBy(d => d.Key).Select(d => new DueThing(site, site.Value, DueStep.InspectionsMissed, d.Key, $"{d.Count}", "", $"/inspections?Missed=true&Day={Shown.Day(d.Key)}", Permissions.Stop, SiteNotices.Missed, "{0} inspections of fit-outs were missed on {1}", [d.Count, Shown.Day(d.Key)]));
    }

    private async Task<IEnumerable<DueThing>> Late(SiteId site, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.Set<Violation>().AsNoTracking().Where(v => v.Site == site && v.ClosedOn == null && (v.DueOn < today || v.State == ViolationState.Advised && v.DueOn <= today || v.RecheckBy != null || v.ReportDueAt != null && v.ReportedAt == null)).OrderBy(v => v.Number).ToListAsync(ct);
        DueThing Of(Violation v, DueStep step, DateOnly day, string sentence, object?[] arguments) => new(site, v.Key, step, day, v.Number, v.House, $"/violations/{v.Id}", step is DueStep.AdviceDue or DueStep.RecheckDue ? Permissions.Inspect : Permissions.Stop, SiteNotices.Violation, sentence, arguments);
        return open.Where(v => v.State is ViolationState.Advised && v.DueOn <= today).Select(v => Of(v, DueStep.AdviceDue, v.DueOn!.Value, "{0} in {1} was advised against: look since {2} whether it is put right, or give notice", [v.Number, v.House, Shown.Day(v.DueOn.Value)]))
            .Concat(open.Where(v => v.RecheckBy <= today).Select(v => v.RecheckBy < today
                ? Of(v, DueStep.RecheckLate, v.RecheckBy.Value, "{0} in {1} is said to be put right and was to be looked at again by {2}", [v.Number, v.House, Shown.Day(v.RecheckBy.Value)])
                : Of(v, DueStep.RecheckDue, v.RecheckBy!.Value, "{0} in {1} is said to be put right: look at it again by {2}", [v.Number, v.House, Shown.Day(v.RecheckBy.Value)])))
            .Concat(open.Where(v => v.State is not (ViolationState.Advised or ViolationState.PutRight) && v.IsOverdue(today)).Select(v => Of(v, DueStep.ViolationDue, v.DueOn!.Value, "{0} in {1} was to be put right by {2}", [v.Number, v.House, Shown.Day(v.DueOn.Value)])))
            .Concat(open.Where(v => v.IsReportLate(now)).Select(v => Of(v, DueStep.ReportLate, Shown.DayOf(v.ReportDueAt!.Value), "{0} in {1} should have been reported to the authority by {2}", [v.Number, v.House, Shown.Time(v.ReportDueAt.Value)])))
            // Of a notice, the hours of the city begin when its day is over.
            .Concat(open.Where(v => v.IsReportDue && !v.IsReportLate(now) && (v.StoppedAt is not null || v.IsOverdue(today))).Select(v => Of(v, DueStep.ReportDue, Shown.DayOf(v.ReportDueAt!.Value), "{0} in {1} is to be reported to the authority by {2}", [v.Number, v.House, Shown.Time(v.ReportDueAt.Value)])));
    }

    private async Task<IEnumerable<DueThing>> Ponding(SiteId site, DateTimeOffset now, CancellationToken ct) =>
        (await db.Set<PondingTest>().AsNoTracking().Include(t => t.Readings).Where(t => t.Site == site && t.State == PondingTestState.Filled).ToListAsync(ct)).Where(t => t.LookBy <= now)
            .Select(t => new DueThing(site, t.Key, DueStep.PondingLook, Shown.DayOf(t.LookBy), t.Place, t.House, $"/ponding/{t.Id}", Permissions.Inspect, SiteNotices.Due, "The water of the ponding test in {0} is to be looked at since {1}", [t.House, Shown.Time(t.LookBy)]));

    private async Task<IEnumerable<DueThing>> Acceptances(SiteId site, DateOnly today, CancellationToken ct)
    {
        var open = await db.Set<Acceptance>().AsNoTracking().Where(a => a.Site == site && a.State == AcceptanceState.Applied && a.DueOn <= today).OrderBy(a => a.DueOn).ToListAsync(ct);
        var defects = await db.Set<SiteDefect>().AsNoTracking().Where(d => d.Site == site && d.State == SiteDefectState.Open && d.DueOn < today).OrderBy(d => d.DueOn).ToListAsync(ct);
        return open.Select(a => a.DueOn < today
                ? new DueThing(site, a.Key, DueStep.AcceptanceLate, a.DueOn, $"{a.Round}", a.House, $"/acceptances/{a.Id}", Permissions.Approve, SiteNotices.Due, "{0} was to be accepted by {1}", [a.House, Shown.Day(a.DueOn)])
                : new DueThing(site, a.Key, DueStep.AcceptanceDue, a.DueOn, $"{a.Round}", a.House, $"/acceptances/{a.Id}", Permissions.Accept, SiteNotices.Applied, "{0} is to be accepted today", [a.House]))
            .Concat(defects.Select(d => new DueThing(site, d.Key, DueStep.DefectLate, d.DueOn, d.Words.Masked(), d.House, $"/fit-outs/{d.Project}/acceptance", Permissions.Accept, SiteNotices.Due, "A defect in {0} was to be put right by {1}: {2}", [d.House, Shown.Day(d.DueOn), d.Words.Masked()])));
    }

    private async Task<IEnumerable<DueThing>> SecondLooks(SiteId site, DateOnly today, CancellationToken ct)
    {
        var (days, late) = (await settings.Get(SiteSettings.SecondLook, site, ct: ct), await settings.Get(SiteSettings.SecondLookLate, site, ct: ct));
        var before = Shown.At(today.AddDays(1 - days).ToDateTime(TimeOnly.MinValue)).ToUniversalTime();
        var due = await db.Set<FitOutProject>().AsNoTracking().Where(p => p.Site == site && p.State == ProjectState.Accepted && p.AcceptedAt < before && !db.Set<Acceptance>().Any(a => a.Project == p.Id && a.State == AcceptanceState.Applied)).OrderBy(p => p.AcceptedAt).Select(p => new { p.Id, p.Number, p.Unit, p.AcceptedAt }).ToListAsync(ct);
        var labels = await estate.Units(due.Select(p => p.Unit).Distinct(), ct);
        return due.Select(p => (p, On: Shown.DayOf(p.AcceptedAt!.Value).AddDays(days))).Select(x => x.On.AddDays(late) < today
            ? new DueThing(site, x.p.Id.Value, DueStep.SecondLookLate, x.On, x.p.Number, labels[x.p.Unit].Label, $"/fit-outs/{x.p.Id}/acceptance", Permissions.Approve, SiteNotices.Due, "{0} was to be looked at again since {1}, and nobody has begun", [labels[x.p.Unit].Label, Shown.Day(x.On)])
            : new DueThing(site, x.p.Id.Value, DueStep.SecondLookDue, x.On, x.p.Number, labels[x.p.Unit].Label, $"/fit-outs/{x.p.Id}/acceptance", Permissions.Accept, SiteNotices.Due, "{0} is to be looked at again since {1}", [labels[x.p.Unit].Label, Shown.Day(x.On)]));
    }
}
