using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Holds;
using static Steward.ServiceDesk.Requests.RequestLifecycle;

namespace Steward.ServiceDesk.Requests;

public sealed partial class Request
{
    public bool IsOpen => State is RequestState.New or RequestState.Accepted or RequestState.OnHold;

    public void Describe(RequestType type, Channel channel, string subject) => (Type, Channel, Subject) = (type, channel, subject);

    public void Accept(Actor actor)
    {
        State = Rules.After(RequestAction.Accept, this, actor);
        Holder = actor.Account;
    }

    public void Assign(AccountId holder, string name, string? note, Actor actor)
    {
        State = Rules.After(RequestAction.Assign, this, actor, note is null ? $"→ {name}" : $"→ {name}: {note}");
        Holder = holder;
        Unhold();
    }

    public void Transfer(DepartmentId department, string name, string reason, Actor actor)
    {
        State = Rules.After(RequestAction.Transfer, this, actor, $"→ {name}: {reason}");
        (Department, Holder) = (department, null);
        Unhold();
    }

    public void Hold(HoldReason reason, string? note, DateTimeOffset? until, Actor actor)
    {
        State = Rules.After(RequestAction.Hold, this, actor, reason.Say(note), reason.StopsClock ? null : ClockRuns);
        (HeldFor, HeldBecause, HeldUntil) = (reason.Id, note, until);
    }

    /// <summary>Waits for this from now on, whatever it waited for before.</summary>
    public void Wait(HoldReason reason, string? note, DateTimeOffset? until, Actor actor)
    {
        if (State is RequestState.OnHold) Resume(actor);
        Hold(reason, note, until, actor);
    }

    public void Resume(Actor actor)
    {
        State = Rules.After(RequestAction.Resume, this, actor);
        Holder ??= actor.Account;
        Unhold();
    }

    /// <summary>A complaint is looked into before it is answered.</summary>
    public void Answer(string answer, Terms terms, Actor actor, DateTimeOffset now) => Finish(RequestAction.Answer, answer, terms, actor, now);

    public void Resolve(string resolution, Terms terms, Actor actor, DateTimeOffset now)
    {
        RefuseUnsettled();
        Finish(RequestAction.Resolve, resolution, terms, actor, now);
    }

    private void Finish(RequestAction action, string resolution, Terms terms, Actor actor, DateTimeOffset now, string? code = null)
    {
        State = Rules.After(action, this, actor, code is null ? resolution : null, code);
        (Resolution, ResolvedAt, ResolvedBy) = (resolution, now, actor.Account);
        Holder ??= actor.Account;
        Plan(terms, now);
        Unhold();
    }

    public void Close(Actor actor, DateTimeOffset now, string? note = null)
    {
        if (State is RequestState.Resolved)
        {
            if (string.IsNullOrWhiteSpace(Resolution)) throw new Refused("Say what was done before closing it.");
            RefuseUnsettled();
            if (AwaitsCallBack) throw new Refused("The customer has to be called back before this is closed.");
        }
        State = Rules.After(RequestAction.Close, this, actor, note);
        ClosedAt = now;
    }

    public void Reopen(string reason, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(RequestAction.Reopen, this, actor, reason);
        if (actor.Kind is ActorKind.Staff) Holder ??= actor.Account;
        if (WasOver) ClocksFrom = now;
        (ResolvedAt, ResolvedBy, ClosedAt, CallBackDueAt) = (null, null, null, null);
        (TimesReopened, ReopenedAt) = (TimesReopened + 1, now);
        Appease();
    }

    internal void NoteRework() => Reworked = true;

    public void Cancel(string reason, Actor actor)
    {
        State = Rules.After(RequestAction.Cancel, this, actor, reason);
        Unhold();
    }

    internal void NoteEdit(string? reason) => Remember("Edit", null, null, reason);
    internal void NoteTie(string number) => Remember("Link", null, null, number);
    internal void NoteUntie(string number) => Remember("Unlink", null, null, number);
    internal void NoteReveal(string reason) => Remember("Reveal", null, null, reason);

    private void Unhold() => (HeldFor, HeldBecause, HeldUntil) = (null, null, null);
}
