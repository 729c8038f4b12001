using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.MoveIns.Counter.HandoverAction;
using static Steward.Estate.MoveIns.Counter.HandoverState;

namespace Steward.Estate.MoveIns.Counter;

public enum HandoverState
{
    [Tone("secondary")] Expected,
    [Tone("azure")] Booked,
    [Tone("orange")] Absent,
    [Tone("blue")] AtCounter,
    [Tone("purple")] Inspecting,
    [Tone("red")] Rectifying,
    [Tone("lime")] Accepted,
    [Tone("teal")] KeysGiven,
    [Tone("green")] Archived,
    [Tone("secondary")] Withdrawn,
}

public enum HandoverAction
{
    [Told("{0} invited the household", Icon = "mail")] Invite,
    [Told("{0} registered the move-out", Icon = "logout")] Register,
    [Told("{0} booked a time at the counter", Icon = "calendar-time")] Book,
    [Told("{0} gave the time up", Icon = "x")] Release,
    [Told("{0} received them at the counter", Icon = "user-circle")] Arrive,
    [Told("{0} noted that nobody came", Icon = "clock")] Miss,
    [Told("{0} checked who came", Icon = "id")] Check,
    [Told("{0} took papers in", Icon = "file-text")] Collect,
    [Told("{0} went through the household's data", Icon = "users")] Confirm,
    [Told("{0} had an agreement signed", Icon = "signature")] Sign,
    [Told("{0} annulled a signature", Icon = "x")] Annul,
    [Told("{0} settled the fees", Icon = "file")] Settle,
    [Told("{0} read the meters", Icon = "adjustments")] Read,
    [Told("{0} began the inspection", Icon = "search")] Inspect,
    [Told("{0} recorded that the home is taken as it is", Icon = "circle-check")] Accept,
    [Told("{0} recorded that the home is not taken yet", Icon = "alert-triangle")] Refuse,
    [Told("{0} handed the keys over", Icon = "key")] GiveKeys,
    [Told("{0} put right what was taken down", Icon = "edit")] Correct,
    [Told("{0} closed the file", Icon = "archive")] Archive,
    [Told("{0} withdrew it", Icon = "trash")] Withdraw,
}

/// <summary>How a home changes hands (入伙、退房), and who does what; which step comes before which, the steps themselves say.</summary>
public static class HandoverLifecycle
{
    public static readonly Lifecycle<Handover, HandoverState, HandoverAction> Rules = new(Expected, handover => handover.State, final: [Archived, Withdrawn])
    {
        // from        action          to           who
        { Expected,    Invite,         Expected,    Planner },
        { Expected,    Register,       Expected,    Clerk },
        { Expected,    Book,           Booked,      Booker },
        { Expected,    Arrive,         AtCounter,   Clerk },
        { Expected,    Withdraw,       Withdrawn,   Clerk },
        { Booked,      Book,           Booked,      Booker },
        { Booked,      Release,        Expected,    Booker },
        { Booked,      Arrive,         AtCounter,   Clerk },
        { Booked,      Miss,           Absent,      Clerk },
        { Booked,      Withdraw,       Withdrawn,   Clerk },
        { Absent,      Book,           Booked,      Booker },
        { Absent,      Arrive,         AtCounter,   Clerk },
        { Absent,      Withdraw,       Withdrawn,   Clerk },
        { AtCounter,   Check,          AtCounter,   Clerk },
        { AtCounter,   Collect,        AtCounter,   Incoming },
        { AtCounter,   Confirm,        AtCounter,   Incoming },
        { AtCounter,   Sign,           AtCounter,   Clerk },
        { AtCounter,   Annul,          AtCounter,   Clerk },
        { AtCounter,   Settle,         AtCounter,   Clerk },
        { AtCounter,   Read,           AtCounter,   Inspector },
        { AtCounter,   Inspect,        Inspecting,  Inspector },
        { AtCounter,   Withdraw,       Withdrawn,   Clerk },
        { Inspecting,  Check,          Inspecting,  Clerk },
        { Inspecting,  Collect,        Inspecting,  Incoming },
        { Inspecting,  Confirm,        Inspecting,  Incoming },
        { Inspecting,  Sign,           Inspecting,  Clerk },
        { Inspecting,  Annul,          Inspecting,  Clerk },
        { Inspecting,  Settle,         Inspecting,  Clerk },
        { Inspecting,  Read,           Inspecting,  Inspector },
        { Inspecting,  Accept,         Accepted,    Inspector },
        { Inspecting,  Refuse,         Rectifying,  Inspector },
        { Inspecting,  Withdraw,       Withdrawn,   Clerk },
        { Rectifying,  Collect,        Rectifying,  Incoming },
        { Rectifying,  Confirm,        Rectifying,  Incoming },
        { Rectifying,  Sign,           Rectifying,  Clerk },
        { Rectifying,  Annul,          Rectifying,  Clerk },
        { Rectifying,  Settle,         Rectifying,  Clerk },
        { Rectifying,  Inspect,        Inspecting,  Inspector },
        { Rectifying,  Withdraw,       Withdrawn,   Clerk },
        { Accepted,    Check,          Accepted,    Clerk },
        { Accepted,    Collect,        Accepted,    Incoming },
        { Accepted,    Confirm,        Accepted,    Incoming },
        { Accepted,    Sign,           Accepted,    Clerk },
        { Accepted,    Annul,          Accepted,    Clerk },
        { Accepted,    Settle,         Accepted,    Clerk },
        { Accepted,    Read,           Accepted,    Inspector },
        { Accepted,    Inspect,        Inspecting,  Inspector },
        { Accepted,    GiveKeys,       KeysGiven,   Clerk },
        { Accepted,    Withdraw,       Withdrawn,   Clerk },
        { KeysGiven,   Collect,        KeysGiven,   Incoming },
        { KeysGiven,   Confirm,        KeysGiven,   Incoming },
        { KeysGiven,   Sign,           KeysGiven,   Clerk },
        { KeysGiven,   Annul,          KeysGiven,   Clerk },
        { KeysGiven,   Settle,         KeysGiven,   Clerk },
        { KeysGiven,   Correct,        KeysGiven,   Clerk },
        { KeysGiven,   Archive,        Archived,    Clerk },
    };

    private static bool Planner(Handover handover, Actor actor) => actor.May(Permissions.PlanMoveIns);
    private static bool Clerk(Handover handover, Actor actor) => actor.May(Permissions.MoveInCounter);
    private static bool Incoming(Handover handover, Actor actor) => handover.Way is HandoverWay.In && Clerk(handover, actor);
    private static bool Inspector(Handover handover, Actor actor) => actor.May(Permissions.InspectHomes);
    private static bool Booker(Handover handover, Actor actor) => handover.Batch is not null && actor.May(Permissions.BookMoveIn);
}
