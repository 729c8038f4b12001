using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Acceptances.SiteDefectAction;
using static Steward.FitOut.Acceptances.SiteDefectState;

namespace Steward.FitOut.Acceptances;

public enum SiteDefectState
{
    [Tone("orange")] Open,
    [Tone("azure")] PutRight,
    [Tone("green")] Passed,
}

public enum SiteDefectAction
{
    [Told("{0} found the defect", Icon = "alert-triangle")] Find,
    [Told("{0} reported it put right", Icon = "tool")] Correct,
    [Told("{0} looked again: it is in order", Icon = "circle-check")] Pass,
    [Told("{0} looked again: it is not in order", Icon = "x")] Fail,
}

/// <summary>A defect is put right by whoever fits out, and looked at again at the next acceptance.</summary>
public static class SiteDefectLifecycle
{
    public static readonly Lifecycle<SiteDefect, SiteDefectState, SiteDefectAction> Rules = new(Open, defect => defect.State, final: [Passed])
    {
        // from      action    to         who
        { Open,      Find,     Open,      Acceptor },
        { Open,      Correct,  PutRight,  Corrector },
        { PutRight,  Pass,     Passed,    Acceptor },
        { PutRight,  Fail,     Open,      Acceptor },
    };

    private static bool Acceptor(SiteDefect defect, Actor actor) => actor.May(Permissions.Accept);
    private static bool Corrector(SiteDefect defect, Actor actor) => actor.May(Permissions.Apply) || actor.May(Permissions.Accept);
}
