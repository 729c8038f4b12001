using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Projects;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

public sealed partial class DueReader
{
    private static readonly ProjectState[] Waiting = [ProjectState.Returned, ProjectState.AtAuthority, ProjectState.Approved, ProjectState.Settled, ProjectState.Refunded];

    /// <summary>Fit-outs in which nothing has happened for days although somebody is to do something: whoever applied, or the desk. One that is paid waits for its first day.</summary>
    private async Task<IEnumerable<DueThing>> Standing(SiteId site, DateOnly today, CancellationToken ct)
    {
        var days = await settings.Get(SiteSettings.StillDays, site, ct: ct);
        var waiting = await db.Set<FitOutProject>().AsNoTracking().Where(p => p.Site == site && Waiting.Contains(p.State)).Select(p => new { p.Id, p.Number, p.Unit, p.State, p.From, p.BegunAt }).ToListAsync(ct);
        var keys = waiting.ConvertAll(p => p.Id.Value);
        var last = await db.Set<Moved>().Where(m => keys.Contains(m.Thing)).GroupBy(m => m.Thing).Select(g => g.Max(m => m.Id)).ToListAsync(ct);
        var moved = await db.Set<Moved>().Where(m => last.Contains(m.Id)).ToDictionaryAsync(m => m.Thing, m => m.At, ct);
        var still = waiting.Select(p => (p, Since: Shown.DayOf(moved.GetValueOrDefault(p.Id.Value, p.BegunAt)))).Select(x => x.p.State is ProjectState.Settled && x.p.From > x.Since ? x with { Since = x.p.From } : x).Where(x => x.Since.AddDays(days) <= today).ToArray();
        var labels = await estate.Units(still.Select(x => x.p.Unit).Distinct(), ct);
        return still.OrderBy(x => x.Since).ThenBy(x => x.p.Number).Select(x =>
        {
            var (whom, sentence) = Wants(x.p.State);
            return new DueThing(site, x.p.Id.Value, DueStep.StandsStill, x.Since.AddDays(days), x.p.Number, labels[x.p.Unit].Label, $"/fit-outs/{x.p.Id}", whom, SiteNotices.Due, sentence, [labels[x.p.Unit].Label, Shown.Day(x.Since)])
            { Applicant = x.p.State is ProjectState.Settled or ProjectState.Refunded ? null : x.p.Id };
        });
    }

    private static (Permission Whom, string Sentence) Wants(ProjectState state) => state switch
    {
        ProjectState.Returned    => (Permissions.Receive, "The fit-out of {0} was returned for completion, and nothing has come in since {1}"),
        ProjectState.AtAuthority => (Permissions.Receive, "The fit-out of {0} waits for the authority's approval since {1}"),
        ProjectState.Approved    => (Permissions.Cashier, "The fit-out of {0} is approved, and since {1} the agreement or the payment is missing"),
        ProjectState.Settled     => (Permissions.Permit,  "The fit-out of {0} is paid, and since {1} no permit has been issued"),
        _                        => (Permissions.Receive, "The deposits of {0} are settled since {1}: the file can be closed"),
    };
}
