using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Acceptances.AcceptanceAction;
using static Steward.FitOut.Acceptances.AcceptanceState;

namespace Steward.FitOut.Acceptances;

public enum AcceptanceState
{
    [Tone("orange")] Applied,
    [Tone("green")] Passed,
    [Tone("red")] Defects,
}

public enum AcceptanceAction
{
    [Told("{0} took down the joint application", Icon = "flag")] Apply,
    [Told("{0} found everything in order", Icon = "circle-check")] Pass,
    [Told("{0} found defects at the acceptance", Icon = "alert-triangle")] FindDefects,
}

/// <summary>An acceptance is applied for together and held once; what was not in order is another acceptance's matter.</summary>
public static class AcceptanceLifecycle
{
    public static readonly Lifecycle<Acceptance, AcceptanceState, AcceptanceAction> Rules = new(Applied, acceptance => acceptance.State, final: [Passed, Defects])
    {
        // from     action        to        who
        { Applied,  Apply,        Applied,  Applicant },
        { Applied,  Pass,         Passed,   Acceptor },
        { Applied,  FindDefects,  Defects,  Acceptor },
    };

    private static bool Applicant(Acceptance acceptance, Actor actor) => actor.May(Permissions.Apply) || actor.May(Permissions.Accept);
    private static bool Acceptor(Acceptance acceptance, Actor actor) => actor.May(Permissions.Accept);
}
