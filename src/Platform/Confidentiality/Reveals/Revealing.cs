using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Reveals;

/// <summary>The one way in which masked data is shown in full: with a reason, on record, not too often, and not unusually much without the head being told.</summary>
public sealed class Revealing(Db db, Actor actor, AccessLog log, SettingReader settings, Crew crew, Notify notify, Catalogue texts, TimeProvider clock)
{
    /// <summary>Takes down that the actor sees a part of a thing in full from now on, for a while.</summary>
    /// <param name="part">A word of the code: "Phones".</param>
    /// <returns>The reason as a sentence, for the thing's own history.</returns>
    public async Task<string> Note(RevealForm form, Thing thing, SiteId site, string part, CancellationToken ct)
    {
        var (hourly, unusual) = (await settings.Get(ConfidentialitySettings.Hourly, site, ct: ct), await settings.Get(ConfidentialitySettings.Unusual, site, ct: ct));
        log.Add(new(AccessAct.Reveal, thing.GetType().Name, thing.Key, site, part, form.Reason.ToString(), form.Words.OrNull()), unless: async stop =>
        {
            if (await Since(TimeSpan.FromHours(1), AccessAct.Reveal, stop) >= hourly)
                throw new Refused("You have looked at personal data {0} times within an hour, which is all that is allowed. Wait a while, or ask your head.", hourly) { IsTooOften = true };
            var today = await Since(TimeSpan.FromDays(1), AccessAct.Reveal, stop) + 1;
            if (today >= unusual && await Since(TimeSpan.FromDays(1), AccessAct.Unusual, stop) == 0) await Tell(today, site, stop);
        });
        var reason = texts.Of(form.Reason!.Value);
        return form.Words.OrNull() is { } words ? texts["{0}: {1}", reason, words] : reason;
    }

    private async Task Tell(int today, SiteId site, CancellationToken ct)
    {
        log.Add(new(AccessAct.Unusual, Site: site, Words: $"{today}"));
        await notify.Tell(ConfidentialityNotices.Unusual, await crew.Of(ConfidentialityPermissions.Watch, site, ct), $"/admin/reveals?By={actor.Account}",
            "{0} looked at personal data in full {1} times within a day.", [actor.Name, today], ct);
    }

    private Task<int> Since(TimeSpan span, AccessAct act, CancellationToken ct)
    {
        var (me, since) = (actor.Account, clock.GetUtcNow() - span);
        return db.Set<AccessEntry>().CountAsync(e => e.By == me && e.Act == act && e.At > since && (e.Act == AccessAct.Reveal || e.What == null), ct);
    }

    /// <summary>Which of these things the actor gave a reason for a moment ago, to see this part of them.</summary>
    public async Task<IReadOnlySet<Guid>> Open(IReadOnlyCollection<Guid> things, string part, CancellationToken ct)
    {
        if (actor.Account is not { } me || things.Count == 0) return new HashSet<Guid>();
        var since = clock.GetUtcNow().AddMinutes(-await settings.Get(ConfidentialitySettings.Minutes, ct: ct));
        return (await db.Set<AccessEntry>().AsNoTracking().Where(e => e.By == me && e.Act == AccessAct.Reveal && e.What == part && e.At > since && things.Contains(e.Thing!.Value)).Select(e => e.Thing!.Value).ToListAsync(ct)).ToHashSet();
    }

    public async Task<bool> IsOpen(Guid thing, string part, CancellationToken ct) => (await Open([thing], part, ct)).Count > 0;
}
