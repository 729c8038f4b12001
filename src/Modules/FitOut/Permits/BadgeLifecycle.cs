using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Permits.BadgeAction;
using static Steward.FitOut.Permits.BadgeState;

namespace Steward.FitOut.Permits;

public enum BadgeState
{
    [Tone("green")] Issued,
    [Tone("red")] Blocked,
    [Tone("orange")] Lost,
    [Tone("secondary")] Replaced,
    [Tone("secondary")] Returned,
}

public enum BadgeAction
{
    [Told("{0} issued the badge", Icon = "id-badge-2")] Issue,
    [Told("{0} renewed the badge", Icon = "calendar-time")] Renew,
    [Told("{0} blocked the badge", Icon = "hand-stop")] Block,
    [Told("{0} lifted the block", Icon = "player-play")] Unblock,
    [Told("{0} noted the badge as lost", Icon = "alert-triangle")] Lose,
    [Told("{0} replaced the lost badge", Icon = "refresh")] Replace,
    [Told("{0} took the badge back", Icon = "arrow-back-up")] Return,
    [Told("{0} looked at the number in full", Icon = "eye")] Reveal,
}

/// <summary>What may happen to a worker's badge (施工人员出入证), and by whom.</summary>
public static class BadgeLifecycle
{
    public static readonly Lifecycle<Badge, BadgeState, BadgeAction> Rules = new(Issued, badge => badge.State, final: [Returned, Replaced])
    {
        // from     action    to         who
        { Issued,   Issue,    Issued,    Issuer },
        { Issued,   Renew,    Issued,    Issuer },
        { Issued,   Block,    Blocked,   Guard },
        { Issued,   Lose,     Lost,      Issuer },
        { Issued,   Return,   Returned,  Issuer },
        { Issued,   Reveal,   Issued,    Issuer },
        { Blocked,  Unblock,  Issued,    Unblocker },
        { Blocked,  Lose,     Lost,      Issuer },
        { Blocked,  Return,   Returned,  Issuer },
        { Blocked,  Reveal,   Blocked,   Issuer },
        { Lost,     Replace,  Replaced,  Issuer },
        { Lost,     Return,   Returned,  Issuer },
    };

    private static bool Issuer(Badge badge, Actor actor) => actor.May(Permissions.Badges);
    private static bool Guard(Badge badge, Actor actor) => actor.May(Permissions.Badges) || actor.May(Permissions.Stop);
    private static bool Unblocker(Badge badge, Actor actor) => actor.May(Permissions.Stop);
}
