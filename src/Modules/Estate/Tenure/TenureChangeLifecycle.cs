using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Tenure.TenureChangeAction;
using static Steward.Estate.Tenure.TenureChangeState;

namespace Steward.Estate.Tenure;

public enum TenureChangeState
{
    [Tone("yellow")] Asked,
    [Tone("green")] Done,
    [Tone("red")] Refused,
    [Tone("secondary")] Withdrawn,
}

public enum TenureChangeAction
{
    [Told("{0} recorded the change", Icon = "arrows-exchange")] Add,
    [Told("{0} asked for approval of the change", Icon = "send")] Ask,
    [Told("{0} approved the change", Icon = "check")] Approve,
    [Told("{0} refused the change", Icon = "x")] Refuse,
    [Told("{0} took the change back", Icon = "arrow-back-up")] Withdraw,
}

/// <summary>A change of owner or tenant is recorded at once, or where the site wishes it when a second person has approved it.</summary>
public static class TenureChangeLifecycle
{
    public static readonly Lifecycle<TenureChange, TenureChangeState, TenureChangeAction> Rules = new(Asked, change => change.State, final: [Done, TenureChangeState.Refused, Withdrawn])
    {
        // from    action     to                          who
        { Asked,   Add,       Done,                       Keeper },
        { Asked,   Ask,       Asked,                      Keeper },
        { Asked,   Approve,   Done,                       Another },
        { Asked,   Refuse,    TenureChangeState.Refused,  Another },
        { Asked,   Withdraw,  Withdrawn,                  Asker },
    };

    private static bool Keeper(TenureChange change, Actor actor) => actor.May(Permissions.Keep);
    private static bool Another(TenureChange change, Actor actor) => actor.May(Permissions.ApproveChanges) && change.AskedBy != actor.Account;
    private static bool Asker(TenureChange change, Actor actor) => change.AskedBy == actor.Account || actor.Kind is ActorKind.System;
}
