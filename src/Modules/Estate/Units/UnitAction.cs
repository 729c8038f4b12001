using Steward.Platform.Stories;

namespace Steward.Estate.Units;

/// <summary>What is remembered of a unit.</summary>
public enum UnitAction
{
    [Told("{0} put the unit on record", Icon = "plus")] Add,
    [Told("{0} imported data of the unit", Icon = "file-import")] Imported,
    [Told("{0} changed the facts of the unit", Icon = "edit")] Edit,
    [Told("{0} recorded who holds or lives in the unit", Icon = "login")] MoveIn,
    [Told("{0} recorded that somebody left the unit", Icon = "logout")] MoveOut,
    [Told("{0} noted that the fit-out began", Icon = "hammer")] BeginFitOut,
    [Told("{0} noted that the fit-out is over", Icon = "circle-check")] EndFitOut,
    [Told("{0} corrected an occupancy", Icon = "edit")] Correct,
}
