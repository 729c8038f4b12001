using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>One badge with its history and when it was read at the gate.</summary>
public sealed class ShowBadge(Work work, BadgeRows rows, BadgeSecrets secrets, Revealing revealing, Stories stories) : Query<BadgeId, ShowBadge.View>(work, Permissions.See)
{
    /// <param name="IdNumber">In full for whoever gave a reason a moment ago.</param>
    public sealed record View(BadgeList.Row Badge, string? IdNumber, bool IsRevealed, IReadOnlyList<Scan> Scans, IReadOnlyList<BadgeAction> Open, bool WasBlocked, Story Story);
    public sealed record Scan(DateTimeOffset At, Way Way, Verdict Verdict, string ByName);

    protected override async Task<View> Handle(BadgeId id, CancellationToken ct)
    {
        var badge = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        var scans = (await Db.Set<BadgeScan>().Where(s => s.Badge == id).OrderByDescending(s => s.At).Take(100).ToListAsync(ct)).ConvertAll(s => new Scan(s.At, s.Way, s.Verdict, s.ByName));
        var issued = await Db.Set<FitOutProject>().Where(p => p.Id == badge.FitOut).SingleAsync(ct);
        var revealed = await revealing.IsOpen(badge.Key, BadgeSecrets.Part, ct);
        return new((await rows.Of([badge], ct))[0], revealed ? secrets.Show(badge.IdCard) : secrets.Masked(badge.IdCard), revealed, scans,
            [.. BadgeLifecycle.Rules.Open(badge, Actor).Where(a => a is not BadgeAction.Issue && (a is not BadgeAction.Replace || issued.TakesWorkers) && (a is not BadgeAction.Reveal || badge.IdCard is not null && !revealed))], badge.WasBlocked, await stories.Of(badge.Key, ct));
    }
}
