using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

public sealed partial class DueReader
{
    private static readonly ProjectState[] Waiting = [ProjectState.Undeclared, ProjectState.Returned, ProjectState.AtAuthority, ProjectState.Approved, ProjectState.Settled, ProjectState.Passed, ProjectState.CalledOff, ProjectState.Refunded];

    /// <summary>Fit-outs in which nothing has happened for days although somebody is to do something: whoever applied, or the desk. One that is paid waits for its first day; one of which a deposit is held, for the day promised for it.</summary>
    private async Task<IEnumerable<DueThing>> Standing(SiteId site, DateOnly today, CancellationToken ct)
    {
        var days = await settings.Get(SiteSettings.StillDays, site, ct: ct);
        var waiting = await db.Set<FitOutProject>().AsNoTracking().Where(p => p.Site == site && Waiting.Contains(p.State))
            .Where(p => p.State != ProjectState.Undeclared || !db.Set<Violation>().Any(v => v.Project == p.Id && v.ClosedOn == null))
            .Where(p => p.State != ProjectState.Passed && p.State != ProjectState.CalledOff && p.State != ProjectState.Refunded || !db.Set<Deposit>().Any(d => d.FitOut == p.Id && d.Received - d.Deducted - d.Refunded > 0)).Select(p => new { p.Id, p.Number, p.Unit, p.State, p.From, p.BegunAt }).ToListAsync(ct);
        var keys = waiting.ConvertAll(p => p.Id.Value);
        var last = await db.Set<Moved>().Where(m => keys.Contains(m.Thing)).GroupBy(m => m.Thing).Select(g => g.Max(m => m.Id)).ToListAsync(ct);
        var moved = await db.Set<Moved>().Where(m => last.Contains(m.Id)).ToDictionaryAsync(m => m.Thing, m => m.At, ct);
        var still = waiting.Select(p => (p, Since: Shown.DayOf(moved.GetValueOrDefault(p.Id.Value, p.BegunAt)))).Select(x => x.p.State is ProjectState.Settled && x.p.From > x.Since ? x with { Since = x.p.From } : x).Where(x => x.Since.AddDays(days) <= today).ToArray();
        var labels = await estate.Units(still.Select(x => x.p.Unit).Distinct(), ct);
        return still.OrderBy(x => x.Since).ThenBy(x => x.p.Number).Select(x =>
        {
            var (whom, sentence) = Wants(x.p.State);
            return new DueThing(site, x.p.Id.Value, DueStep.StandsStill, x.Since.AddDays(days), x.p.Number, labels[x.p.Unit].Label, $"/fit-outs/{x.p.Id}", whom, SiteNotices.Due, sentence, [labels[x.p.Unit].Label, Shown.Day(x.Since)])
            { Applicant = x.p.State is ProjectState.Returned or ProjectState.AtAuthority or ProjectState.Approved ? x.p.Id : null };
        });
    }

    /// <summary>Stopped, and all that stopped it closed: from the day after, because whoever may let it go on was told on the day itself.</summary>
    private async Task<IEnumerable<DueThing>> Free(SiteId site, DateOnly today, CancellationToken ct)
    {
        var stopped = await db.Set<FitOutProject>().Where(p => p.Site == site && p.State == ProjectState.Stopped && !db.Set<Violation>().HoldWork().Any(v => v.Project == p.Id))
            .Select(p => new { p.Id, p.Number, p.Unit, Since = db.Set<Violation>().Where(v => v.Project == p.Id && v.StoppedAt != null).Max(v => v.ClosedOn) }).ToListAsync(ct);
        var free = stopped.Where(p => p.Since < today).OrderBy(p => p.Since).ThenBy(p => p.Number).ToArray();
        var labels = await estate.Units(free.Select(p => p.Unit).Distinct(), ct);
        return free.Select(p => new DueThing(site, p.Id.Value, DueStep.MayGoOn, p.Since!.Value, p.Number, labels[p.Unit].Label, $"/fit-outs/{p.Id}/inspections", Permissions.Stop, SiteNotices.Violation, "The work in {0} is stopped although nothing has stood against it since {1}: let it go on", [labels[p.Unit].Label, Shown.Day(p.Since.Value)]));
    }

    private static (Permission Whom, string Sentence) Wants(ProjectState state) => state switch
    {
        ProjectState.Undeclared  => (Permissions.Receive, "Nothing found in {0} is open any more, where works were undeclared on {1}: close the file, unless they are applied for"),
        ProjectState.Returned    => (Permissions.Receive, "The fit-out of {0} was returned for completion, and nothing has come in since {1}"),
        ProjectState.AtAuthority => (Permissions.Receive, "The fit-out of {0} waits for the authority's approval since {1}"),
        ProjectState.Approved    => (Permissions.Cashier, "The fit-out of {0} is approved, and since {1} the agreement or the payment is missing"),
        ProjectState.Settled     => (Permissions.Permit,  "The fit-out of {0} is paid, and since {1} no permit has been issued"),
        ProjectState.Passed or ProjectState.CalledOff => (Permissions.Cashier, "Nothing is held for the fit-out of {0} since {1}: its money is to be closed"),
        _                        => (Permissions.Receive, "The deposits of {0} are settled since {1}: the file can be closed"),
    };
}
