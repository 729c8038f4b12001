using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Platform.Confidentiality.Retention.RetentionAction;
using static Steward.Platform.Confidentiality.Retention.RetentionState;

namespace Steward.Platform.Confidentiality.Retention;

public enum RetentionState
{
    [Tone("yellow")] Drawn,
    [Tone("blue")] Approved,
    [Tone("green")] Done,
    [Tone("secondary")] Discarded,
}

public enum RetentionAction
{
    [Told("{0} approved the list", Icon = "check")] Approve,
    [Told("{0} discarded the list", Icon = "x")] Discard,
    [Told("{0} carried the list out", Icon = "shield-check")] Finish,
    [Told("Such records are kept longer now: the list was discarded", Icon = "calendar-time")] Outdate,
}

/// <summary>What may happen to a list of records whose time is over, and by whom.</summary>
public static class RetentionLifecycle
{
    public static readonly Lifecycle<RetentionList, RetentionState, RetentionAction> Rules = new(Drawn, list => list.State, final: [Done, Discarded])
    {
        // from      action    to          who
        { Drawn,     Approve,  Approved,   Keeper },
        { Drawn,     Discard,  Discarded,  Keeper },
        { Drawn,     Outdate,  Discarded,  Nobody },
        { Approved,  Discard,  Discarded,  Keeper },
        { Approved,  Outdate,  Discarded,  Nobody },
        { Approved,  Finish,   Done,       Nobody },
    };

    private static bool Keeper(RetentionList list, Actor actor) => actor.May(ConfidentialityPermissions.Retention);
    /// <summary>Only the system itself, at night.</summary>
    private static bool Nobody(RetentionList list, Actor actor) => false;
}
