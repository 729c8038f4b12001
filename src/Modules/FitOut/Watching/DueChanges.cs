using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Changes;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

public sealed partial class DueReader
{
    private static readonly ChangeState[] WaitingChanges = [ChangeState.Returned, ChangeState.AtAuthority, ChangeState.Approved, ChangeState.Agreed];

    /// <summary>Changes of fit-outs in which nothing has happened for days although somebody is to do something.</summary>
    private async Task<IEnumerable<DueThing>> StandingChanges(SiteId site, DateOnly today, CancellationToken ct)
    {
        var days = await settings.Get(SiteSettings.StillDays, site, ct: ct);
        var waiting = await db.Set<WorkChange>().AsNoTracking().Include(c => c.Of).Where(c => c.Site == site && WaitingChanges.Contains(c.State)).ToListAsync(ct);
        var keys = waiting.ConvertAll(c => c.Key);
        var last = await db.Set<Moved>().Where(m => keys.Contains(m.Thing)).GroupBy(m => m.Thing).Select(g => g.Max(m => m.Id)).ToListAsync(ct);
        var moved = await db.Set<Moved>().Where(m => last.Contains(m.Id)).ToDictionaryAsync(m => m.Thing, m => m.At, ct);
        return waiting.Select(c => (c, Since: Shown.DayOf(moved.GetValueOrDefault(c.Key, c.BegunAt)))).Where(x => x.Since.AddDays(days) <= today).OrderBy(x => x.Since).ThenBy(x => x.c.Number, StringComparer.Ordinal).Select(x =>
        {
            var (whom, sentence) = Wants(x.c);
            return new DueThing(site, x.c.Key, DueStep.StandsStill, x.Since.AddDays(days), x.c.Number, x.c.Of.House, $"/fit-outs/{x.c.Project}{x.c.Place}", whom, SiteNotices.Due, sentence, [x.c.Of.House, Shown.Day(x.Since)]) { Applicant = x.c.IsAsked ? x.c.Project : null };
        });
    }

    private static (Permission Whom, string Sentence) Wants(WorkChange change) => change switch
    {
        { State: ChangeState.Returned }    => (Permissions.Receive, "The change of the fit-out of {0} was returned for completion, and nothing has come in since {1}"),
        { State: ChangeState.AtAuthority } => (Permissions.Receive, "The change of the fit-out of {0} waits for the authority's approval since {1}"),
        { NeedsSupplement: true }          => (Permissions.Receive, "The change of the fit-out of {0} is approved, and since {1} the supplement is not signed"),
        _                                  => (Permissions.Permit,  "The change of the fit-out of {0} is approved since {1}, and not in force"),
    };
}
