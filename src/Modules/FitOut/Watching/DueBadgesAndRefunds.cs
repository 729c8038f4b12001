using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;

namespace Steward.FitOut.Watching;

public sealed partial class DueReader
{
    /// <summary>The badges of one home that end on one day, if work goes on there after it; those whose day is over although they are still out.</summary>
    private async Task<IEnumerable<DueThing>> Badges(SiteId site, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddDays(await settings.Get(PermitSettings.BadgeWarning, site, ct: ct));
        var ending = await db.Set<Badge>().Where(b => b.Site == site && b.Until <= soon && b.State == BadgeState.Issued)
            .Join(db.Set<FitOutProject>().Where(p => p.State == ProjectState.UnderWay || p.State == ProjectState.Stopped || p.State == ProjectState.ReportedDone || p.State == ProjectState.Rectifying), b => b.FitOut, p => p.Id, (b, p) => new { b.FitOut, b.Until, p.Number, p.Unit, p.To })
            .Where(x => x.Until < x.To || x.Until < today).GroupBy(x => new { x.FitOut, x.Until, x.Number, x.Unit }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var labels = await estate.Units(ending.Select(x => x.Key.Unit).Distinct(), ct);
        return ending.OrderBy(x => x.Key.Until).ThenBy(x => x.Key.Number).Select(x => x.Key.Until < today
            ? new DueThing(site, x.Key.FitOut.Value, DueStep.BadgesOver, x.Key.Until, x.Key.Number, labels[x.Key.Unit].Label, $"/fit-outs/{x.Key.FitOut}/permit", Permissions.Badges, SiteNotices.Due, "{0} badges of the fit-out of {1} were good until {2} and are still out", [x.Count, labels[x.Key.Unit].Label, Shown.Day(x.Key.Until)])
            : new DueThing(site, x.Key.FitOut.Value, DueStep.BadgesEnd, x.Key.Until, x.Key.Number, labels[x.Key.Unit].Label, $"/fit-outs/{x.Key.FitOut}/permit", Permissions.Badges, SiteNotices.Due, "{0} badges of the fit-out of {1} are good until {2}", [x.Count, labels[x.Key.Unit].Label, Shown.Day(x.Key.Until)]) { Applicant = x.Key.FitOut });
    }

    /// <summary>Badges that are out although their fit-out was withdrawn: from the day after, because whoever takes them back was told on the day itself.</summary>
    private async Task<IEnumerable<DueThing>> LeftBadges(SiteId site, DateOnly today, CancellationToken ct)
    {
        var left = await db.Set<Badge>().Where(b => b.Site == site && (b.State == BadgeState.Issued || b.State == BadgeState.Blocked))
            .Join(db.Set<FitOutProject>().Where(p => p.State == ProjectState.Withdrawn || p.State == ProjectState.CalledOff || p.State == ProjectState.Refunded || p.State == ProjectState.Archived), b => b.FitOut, p => p.Id, (b, p) => new { p.Id, p.Number, p.Unit })
            .GroupBy(x => new { x.Id, x.Number, x.Unit }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var keys = left.ConvertAll(x => x.Key.Id.Value);
        var withdrawn = await db.Set<Moved>().Where(m => keys.Contains(m.Thing) && (m.Action == nameof(ProjectAction.Withdraw) || m.Action == nameof(ProjectAction.CallOff))).ToDictionaryAsync(m => m.Thing, m => Shown.DayOf(m.At), ct);
        var labels = await estate.Units(left.Select(x => x.Key.Unit).Distinct(), ct);
        return left.Where(x => withdrawn.TryGetValue(x.Key.Id.Value, out var on) && on < today).OrderBy(x => x.Key.Number).Select(x => new DueThing(site, x.Key.Id.Value, DueStep.BadgesLeft, withdrawn[x.Key.Id.Value], x.Key.Number, labels[x.Key.Unit].Label, $"/fit-outs/{x.Key.Id}/permit", Permissions.Badges, SiteNotices.Due,
            "{0} badges of the fit-out of {1}, which was withdrawn on {2}, are still out: take them back", [x.Count, labels[x.Key.Unit].Label, Shown.Day(withdrawn[x.Key.Id.Value])]));
    }

    /// <summary>What is held of a fit-out that has passed for good or was called off: by the day promised to whoever pays, after it to whoever approves.</summary>
    private async Task<IEnumerable<DueThing>> Refunds(SiteId site, DateOnly today, CancellationToken ct)
    {
        var (days, promised) = (await calendar.Days(ct), await settings.Get(LedgerSettings.RefundDays, site, ct: ct));
        var held = await db.Set<FitOutProject>().Where(p => p.Site == site && (p.State == ProjectState.Passed || p.State == ProjectState.CalledOff || p.State == ProjectState.Refunded || p.State == ProjectState.Archived) && db.Set<Deposit>().Any(d => d.FitOut == p.Id && d.Received - d.Deducted - d.Refunded > 0)).Select(p => new { p.Id, p.Number, p.Unit, p.PassedAt }).ToListAsync(ct);
        var due = held.Where(p => p.PassedAt is not null).Select(p => (p, On: days.Add(Shown.DayOf(p.PassedAt!.Value), promised))).Where(x => x.On <= days.Add(today, 1)).ToArray();
        var labels = await estate.Units(due.Select(x => x.p.Unit).Distinct(), ct);
        return due.OrderBy(x => x.On).ThenBy(x => x.p.Number).Select(x => x.On < today
            ? new DueThing(site, x.p.Id.Value, DueStep.RefundLate, x.On, x.p.Number, labels[x.p.Unit].Label, $"/fit-outs/{x.p.Id}/money", Permissions.Refund, SiteNotices.Due, "The deposit of {0} was to be given back by {1}", [labels[x.p.Unit].Label, Shown.Day(x.On)])
            : new DueThing(site, x.p.Id.Value, DueStep.RefundDue, x.On, x.p.Number, labels[x.p.Unit].Label, $"/fit-outs/{x.p.Id}/money", Permissions.Cashier, SiteNotices.Due, "The deposit of {0} is to be given back by {1}", [labels[x.p.Unit].Label, Shown.Day(x.On)]));
    }
}
