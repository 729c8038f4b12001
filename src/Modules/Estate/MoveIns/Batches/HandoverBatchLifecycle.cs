using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.MoveIns.Batches.HandoverBatchAction;
using static Steward.Estate.MoveIns.Batches.HandoverBatchState;

namespace Steward.Estate.MoveIns.Batches;

public enum HandoverBatchState
{
    [Tone("secondary")] Planned,
    [Tone("teal")] Open,
    [Tone("blue")] Closed,
}

public enum HandoverBatchAction
{
    [Told("{0} planned the batch", Icon = "plus")] Plan,
    [Told("{0} changed the batch", Icon = "edit")] Edit,
    [Told("{0} added times to the counter", Icon = "calendar")] AddTimes,
    [Told("{0} took a time off the counter", Icon = "x")] CloseTime,
    [Told("{0} invited homes", Icon = "mail")] Invite,
    [Told("{0} opened the booking", Icon = "calendar-time")] OpenBooking,
    [Told("{0} closed the batch", Icon = "check")] Close,
    [Told("{0} opened the batch again", Icon = "refresh")] Reopen,
}

/// <summary>A batch is planned, open for booking, and closed when its days are over.</summary>
public static class HandoverBatchLifecycle
{
    public static readonly Lifecycle<HandoverBatch, HandoverBatchState, HandoverBatchAction> Rules = new(Planned, batch => batch.State, final: [])
    {
        // from     action       to        who
        { Planned,  Plan,        Planned,  Planner },
        { Planned,  Edit,        Planned,  Planner },
        { Planned,  AddTimes,    Planned,  Planner },
        { Planned,  CloseTime,   Planned,  Planner },
        { Planned,  Invite,      Planned,  Planner },
        { Planned,  OpenBooking, Open,     Planner },
        { Open,     Edit,        Open,     Planner },
        { Open,     AddTimes,    Open,     Planner },
        { Open,     CloseTime,   Open,     Planner },
        { Open,     Invite,      Open,     Planner },
        { Open,     Close,       Closed,   Planner },
        { Closed,   Reopen,      Open,     Planner },
    };

    private static bool Planner(HandoverBatch batch, Actor actor) => actor.May(Permissions.PlanMoveIns);
}
