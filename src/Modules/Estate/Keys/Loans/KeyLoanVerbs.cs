using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.Estate.Keys.Loans.KeyLoanLifecycle;

namespace Steward.Estate.Keys.Loans;

public sealed partial class KeyLoan
{
    public void Recall(KeyLoanAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    /// <summary>The site's rule asks for nobody's leave.</summary>
    public void Allow(Actor actor) => State = Rules.After(KeyLoanAction.Allow, this, actor);

    public void Approve(string? words, Actor actor, DateTimeOffset now)
    {
        RefuseOwn(actor);
        State = Rules.After(KeyLoanAction.Approve, this, actor, words);
        (ApprovedBy, ApprovedAt) = (actor.Account, now);
    }

    public void Decline(string reason, Actor actor)
    {
        RefuseOwn(actor);
        State = Rules.After(KeyLoanAction.Decline, this, actor, reason);
    }

    public void Cancel(string? reason, Actor actor) => State = Rules.After(KeyLoanAction.Cancel, this, actor, reason);

    /// <summary>Nobody fetched it until it was due back.</summary>
    public void Lapse(Actor actor) => State = Rules.After(KeyLoanAction.Lapse, this, actor);

    /// <summary>One of the two of an emergency says by signing in: I go.</summary>
    public void Confirm(Actor actor, DateTimeOffset now)
    {
        State = Rules.After(KeyLoanAction.Confirm, this, actor);
        if (actor.Account == Colleague) FirstConfirmedAt ??= now;
        else SecondConfirmedAt ??= now;
    }

    /// <param name="first">Whether the first signed just now.</param>
    public void HandOver(bool first, bool second, bool onPaper, string? words, Actor actor, DateTimeOffset now)
    {
        if (Borrows(actor)) throw new Refused(Own);
        if (AttestsForBoth(actor)) throw new Refused("Whoever goes along hands the key out only once the other has confirmed, signed in as themselves.");
        if (IsEmergency)
        {
            if (first) FirstConfirmedAt ??= now;
            if (second) SecondConfirmedAt ??= now;
            if (FirstConfirmedAt is null || SecondConfirmedAt is null) throw new Refused("An emergency takes two: each of them confirms, or signs here.");
        }
        State = Rules.After(KeyLoanAction.HandOver, this, actor, words);
        (Out, OutAt, HandedBy, SignedOnPaper) = (Of, now, actor.Account, onPaper);
    }

    /// <summary>What was approved was approved up to a day.</summary>
    public void Extend(DateTimeOffset dueAt, string reason, Actor actor)
    {
        if (ApprovedAt is not null && Shown.DayOf(dueAt) > Shown.DayOf(DueAt) && (!actor.May(Permissions.ApproveKeys) || Concerns(actor.Account)))
            throw new Refused("This loan was approved up to {0}: whoever approves loans of keys and has no part in it may put it off beyond that day.", Shown.Day(Shown.DayOf(DueAt)));
        State = Rules.After(KeyLoanAction.Extend, this, actor, reason);
        DueAt = dueAt;
    }

    public void TakeBack(KeyCondition condition, string? words, Actor actor, DateTimeOffset now)
    {
        if (Borrows(actor)) throw new Refused(Own);
        State = Rules.After(IsEmergency ? KeyLoanAction.PutBack : KeyLoanAction.TakeBack, this, actor, words);
        (Out, BackAt, TakenBackBy, Condition) = (null, now, actor.Account, condition);
    }

    /// <summary>The key does not come back: it is lost, or its lock is gone. An emergency is to be settled all the same.</summary>
    public void Lose(string words, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(IsEmergency ? KeyLoanAction.GiveUp : KeyLoanAction.Lose, this, actor, words);
        (Out, BackAt) = (null, now);
    }

    /// <summary>Of a loan that is over it moves nothing: whoever did not bring the key back is called later too.</summary>
    public void Reveal(string reason, Actor actor)
    {
        if (IsOpen) State = Rules.After(KeyLoanAction.Reveal, this, actor, reason);
        else Recall(KeyLoanAction.Reveal, reason);
    }

    public void TellOwner(DateTimeOffset at, ToldBy by, string whom, string? said, Actor actor)
    {
        State = Rules.After(KeyLoanAction.TellOwner, this, actor, said);
        (OwnerToldAt, OwnerToldBy, OwnerTold, OwnerSaid) = (at, by, whom, said);
    }

    /// <param name="photos">How many photos lie with it.</param>
    /// <param name="hasOwner">Whether somebody's home was opened, and not a room of all.</param>
    public void Settle(string words, int photos, bool hasOwner, Actor actor)
    {
        RefuseOwn(actor);
        if (hasOwner && OwnerToldAt is null) throw new Refused("Write down first when and how the owner was told.");
        if (photos == 0) throw new Refused("Put the photos of the scene with it first.");
        State = Rules.After(KeyLoanAction.Settle, this, actor, words);
    }

    private void RefuseOwn(Actor actor)
    {
        if (Concerns(actor.Account)) throw new Refused("Nobody approves what they asked for, borrow or go along with.");
    }
}
