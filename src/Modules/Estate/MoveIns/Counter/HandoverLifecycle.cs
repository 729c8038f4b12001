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
    [Told("{0} checked who came", Icon = "id")] CheckIdentity,
    [Told("{0} took papers in", Icon = "file-text")] CollectPapers,
    [Told("{0} went through the household's data", Icon = "users")] ConfirmRecords,
    [Told("{0} had an agreement signed", Icon = "signature")] Sign,
    [Told("{0} settled the fees", Icon = "file")] SettleFees,
    [Told("{0} read the meters", Icon = "adjustments")] ReadMeters,
    [Told("{0} began the inspection", Icon = "search")] Inspect,
    [Told("{0} recorded that the home is taken as it is", Icon = "circle-check")] Accept,
    [Told("{0} recorded that the home is not taken yet", Icon = "alert-triangle")] Refuse,
    [Told("{0} handed the keys over", Icon = "key")] HandOverKeys,
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
        { AtCounter,   CheckIdentity,  AtCounter,   Clerk },
        { AtCounter,   CollectPapers,  AtCounter,   Incoming },
        { AtCounter,   ConfirmRecords, AtCounter,   Incoming },
        { AtCounter,   Sign,           AtCounter,   Clerk },
        { AtCounter,   SettleFees,     AtCounter,   Clerk },
        { AtCounter,   ReadMeters,     AtCounter,   Inspector },
        { AtCounter,   Inspect,        Inspecting,  Inspector },
        { AtCounter,   Withdraw,       Withdrawn,   Clerk },
        { Inspecting,  CheckIdentity,  Inspecting,  Clerk },
        { Inspecting,  CollectPapers,  Inspecting,  Incoming },
        { Inspecting,  ConfirmRecords, Inspecting,  Incoming },
        { Inspecting,  Sign,           Inspecting,  Clerk },
        { Inspecting,  SettleFees,     Inspecting,  Clerk },
        { Inspecting,  ReadMeters,     Inspecting,  Inspector },
        { Inspecting,  Accept,         Accepted,    Inspector },
        { Inspecting,  Refuse,         Rectifying,  Inspector },
        { Inspecting,  Withdraw,       Withdrawn,   Clerk },
        { Rectifying,  CollectPapers,  Rectifying,  Incoming },
        { Rectifying,  Sign,           Rectifying,  Clerk },
        { Rectifying,  SettleFees,     Rectifying,  Clerk },
        { Rectifying,  Inspect,        Inspecting,  Inspector },
        { Rectifying,  Withdraw,       Withdrawn,   Clerk },
        { Accepted,    CheckIdentity,  Accepted,    Clerk },
        { Accepted,    CollectPapers,  Accepted,    Incoming },
        { Accepted,    ConfirmRecords, Accepted,    Incoming },
        { Accepted,    Sign,           Accepted,    Clerk },
        { Accepted,    SettleFees,     Accepted,    Clerk },
        { Accepted,    ReadMeters,     Accepted,    Inspector },
        { Accepted,    HandOverKeys,   KeysGiven,   Clerk },
        { KeysGiven,   CollectPapers,  KeysGiven,   Incoming },
        { KeysGiven,   SettleFees,     KeysGiven,   Clerk },
        { KeysGiven,   Archive,        Archived,    Clerk },
    };

    private static bool Planner(Handover handover, Actor actor) => actor.May(Permissions.PlanMoveIns);
    private static bool Clerk(Handover handover, Actor actor) => actor.May(Permissions.MoveInCounter);
    private static bool Incoming(Handover handover, Actor actor) => handover.Way is HandoverWay.In && Clerk(handover, actor);
    private static bool Inspector(Handover handover, Actor actor) => actor.May(Permissions.InspectHomes);
    private static bool Booker(Handover handover, Actor actor) => handover.Batch is not null && actor.May(Permissions.BookMoveIn);
}
