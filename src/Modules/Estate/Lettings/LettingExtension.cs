using Steward.Platform.Data;
using Steward.Platform.UseCases;
using static Steward.Estate.Lettings.LettingLifecycle;

namespace Steward.Estate.Lettings;

/// <summary>A longer term (续租) is asked for and approved by another, as the letting itself was; then its contract is put on file anew.</summary>
public sealed partial class Letting
{
    public void AskLonger(DateOnly to, Money rent, IEnumerable<(DateOnly, DayPart)> slots, string? note, Actor actor)
    {
        if (LongerTo is not null) throw new Refused("A longer term waits for approval: it is decided first.");
        State = Rules.After(LettingAction.Extend, this, actor, note);
        (LongerTo, LongerRent, LongerAskedBy) = (to, rent, actor.Account);
        Take(slots);
    }

    public void ApproveLonger(string? note, Actor actor)
    {
        if (LongerTo is not { } to || LongerRent is not { } rent) throw new Refused("No longer term is asked for.");
        if (LongerAskedBy is { } asked && asked == actor.Account) throw new Refused("Whoever asked does not decide: a second person does.");
        State = Rules.After(LettingAction.ApproveLonger, this, actor, note);
        (To, Rent, HasContract) = (to, Rent + rent, false);
        (LongerTo, LongerRent, LongerAskedBy) = (null, null, null);
    }

    /// <summary>It runs to its day as agreed; the days after are free.</summary>
    public void RefuseLonger(string reason, Actor actor)
    {
        if (LongerTo is null) throw new Refused("No longer term is asked for.");
        State = Rules.After(LettingAction.RefuseLonger, this, actor, reason);
        (LongerTo, LongerRent, LongerAskedBy) = (null, null, null);
        Slots.RemoveAll(s => s.Day > To);
    }
}
