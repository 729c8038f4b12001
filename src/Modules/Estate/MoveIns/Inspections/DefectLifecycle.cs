using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.MoveIns.Inspections.DefectAction;
using static Steward.Estate.MoveIns.Inspections.DefectState;

namespace Steward.Estate.MoveIns.Inspections;

public enum DefectState
{
    [Tone("orange")] Open,
    [Tone("azure")] Rectified,
    [Tone("green")] Passed,
    [Tone("secondary")] Dropped,
}

public enum DefectAction
{
    [Told("{0} found the defect", Icon = "alert-triangle")] Find,
    [Told("{0} gave it another day or another hand", Icon = "calendar-time")] Assign,
    [Told("{0} reported it put right", Icon = "tool")] Rectify,
    [Told("{0} looked again: it is in order", Icon = "circle-check")] Pass,
    [Told("{0} looked again: it is not in order", Icon = "x")] Fail,
    [Told("{0} gave it to the service desk", Icon = "headset")] GiveToDesk,
    [Told("The service desk follows it", Icon = "inbox")] TakeUp,
    [Told("It was not put right", Icon = "message")] Answer,
    [Told("{0} dropped it", Icon = "trash")] Drop,
}

/// <summary>A defect is put right and looked at again (整改、复验) until it is in order.</summary>
public static class DefectLifecycle
{
    public static readonly Lifecycle<Defect, DefectState, DefectAction> Rules = new(Open, defect => defect.State, final: [Passed, Dropped])
    {
        // from      action    to          who
        { Open,      Find,     Open,       Inspector },
        { Open,      Assign,   Open,       Inspector },
        { Open,      Rectify,  Rectified,  Inspector },
        { Open,      GiveToDesk, Open,     OfDeveloper },
        { Open,      TakeUp,   Open,       Inspector },
        { Open,      Answer,   Open,       Inspector },
        { Open,      Drop,     Dropped,    Inspector },
        { Rectified, Pass,     Passed,     Inspector },
        { Rectified, Fail,     Open,       Inspector },
    };

    /// <summary>What the developer or the builder answers for, once.</summary>
    private static bool OfDeveloper(Defect defect, Actor actor) => defect is { GivenAt: null, Party: Party.Developer or Party.Builder or Party.Supplier } && Inspector(defect, actor);
    private static bool Inspector(Defect defect, Actor actor) => actor.May(Permissions.InspectHomes);
}
