using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Inspections.SiteInspectionAction;
using static Steward.FitOut.Inspections.SiteInspectionState;

namespace Steward.FitOut.Inspections;

public enum SiteInspectionState
{
    [Tone("orange")] Planned,
    [Tone("green")] Done,
    [Tone("secondary")] Dropped,
}

public enum SiteInspectionAction
{
    [Told("{0} asked for an inspection besides the plan", Icon = "plus")] Add,
    [Told("{0} gave the inspection to somebody else", Icon = "user")] Give,
    [Told("{0} inspected the fit-out", Icon = "clipboard-list")] Inspect,
    [Told("{0} dropped the inspection", Icon = "trash")] Drop,
}

/// <summary>An inspection is planned for its day and done, late if need be, or dropped with a reason.</summary>
public static class SiteInspectionLifecycle
{
    public static readonly Lifecycle<SiteInspection, SiteInspectionState, SiteInspectionAction> Rules = new(Planned, inspection => inspection.State, final: [Done, Dropped])
    {
        // from      action    to         who
        { Planned,   Add,      Planned,   Inspector },
        { Planned,   Give,     Planned,   Inspector },
        { Planned,   Inspect,  Done,      Inspector },
        { Planned,   Drop,     Dropped,   Stopper },
    };

    private static bool Inspector(SiteInspection inspection, Actor actor) => actor.May(Permissions.Inspect);
    private static bool Stopper(SiteInspection inspection, Actor actor) => actor.May(Permissions.Stop);
}
