using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using static Steward.ServiceDesk.Requests.RequestLifecycle;

namespace Steward.ServiceDesk.Requests;

/// <summary>Who is to be called back about it, and what came of that (回访).</summary>
public sealed partial class Request
{
    internal const string Rained = "CallAfterRain", GaveUp = "NotReached";

    /// <summary>By when the customer is to be called back; null when nobody need call.</summary>
    public DateTimeOffset? CallBackDueAt { get; private set; }
    /// <summary>Why it is called back about its last resolution, or why not; null until it was resolved.</summary>
    public CallReason? CallBackReason { get; private set; }
    /// <summary>The share in per cent that held at the resolution, where a lot was drawn.</summary>
    public int? CallBackShare { get; private set; }
    public int? CallBackLot { get; private set; }
    public DateTimeOffset? CalledBackAt { get; private set; }
    /// <summary>Since when they are filed as not reached.</summary>
    public DateTimeOffset? NotReachedAt { get; private set; }
    /// <summary>What the customer last said of its last resolution; what they said before stands in the call-backs.</summary>
    public Satisfaction? Satisfaction { get; private set; }
    /// <summary>Since when a customer has something to say that nobody has seen to since it was resolved: added words, or joined and is not content. It does not close by itself then.</summary>
    public DateTimeOffset? ObjectedAt { get; private set; }
    /// <summary>All who were or are to be called back, whoever joined included.</summary>
    public ICollection<DueCallBack> CallsDue { get; } = [];

    /// <summary>Not to be closed before the customer was called back. Whoever is in the sample may be called after the closing as well.</summary>
    public bool AwaitsCallBack => CallBackDueAt is not null && CallBackReason is not CallBacks.CallReason.InTheSample && CalledBackAt is null && NotReachedAt is null;

    /// <summary>What is said of it before it is done is no objection, nor what is said when it is filed.</summary>
    internal void Object(DateTimeOffset at) => ObjectedAt = State is RequestState.Resolved ? ObjectedAt ?? at : ObjectedAt;
    internal void Appease() => ObjectedAt = null;

    private void Plan(Terms terms, DateTimeOffset now)
    {
        var dueAt = now + terms.Within;
        (CallBackReason, CallBackShare, CallBackLot) = (terms.Reason, terms.Share, terms.Lot);
        (CallBackDueAt, CalledBackAt, NotReachedAt, Satisfaction) = (terms.Reason.Calls() ? dueAt : null, null, null, null);
        Appease();
        if (terms.Reason.Calls()) CallsDue.Add(new(Id, null, Site, TimesReopened, terms.Reason, terms.Caller, now, dueAt));
        foreach (var joiner in terms.Joiners ?? [])
            CallsDue.Add(new(Id, joiner, Site, TimesReopened, terms.Reason.Calls() ? terms.Reason : CallBacks.CallReason.Joined, terms.Caller, now, dueAt));
    }

    /// <summary>Whoever was not content and asked for nothing is called about it. The calls due must have been read.</summary>
    internal void CallAbout(CallBack call, Complaints.Rank caller, DateTimeOffset dueAt)
    {
        if (CallsDue.Any(d => d.Joiner == call.Joiner && d.Round == TimesReopened && d.Reason is CallBacks.CallReason.Dissatisfied)) return;
        CallsDue.Add(new(Id, call.Joiner, Site, TimesReopened, CallBacks.CallReason.Dissatisfied, caller, call.At, dueAt));
    }

    /// <summary>Hears the customer out, or notes that nobody answered.</summary>
    public void CallBack(CallBack call, Actor actor)
    {
        State = Rules.After(RequestAction.CallBack, this, actor, call.Words, call.Satisfaction is null ? GaveUp : null);
        Settle(call);
        if (call.Satisfaction is { } said) (Satisfaction, CalledBackAt) = (said, call.At);
    }

    /// <summary>Whoever was heard need not be called any more, whatever the reason was. The calls due must have been read.</summary>
    internal void Settle(CallBack call)
    {
        if (call.Satisfaction is null) return;
        var saidAgain = call is { ByCustomer: true, Satisfaction: CallBacks.Satisfaction.Dissatisfied };
        foreach (var due in Waiting(call).Where(d => !saidAgain || d.Reason is not CallBacks.CallReason.Dissatisfied)) due.Hear(call);
    }

    internal IEnumerable<DueCallBack> Waiting(CallBack call) => CallsDue.Where(d => d.Joiner == call.Joiner && d.Round == TimesReopened && d.EndedAt is null);

    /// <summary>Nobody answered, so often that no more is tried.</summary>
    public void GiveUp(CallBack call, int attempts)
    {
        var waiting = Waiting(call).ToArray();
        if (waiting.Length == 0) throw new Refused("Nobody waits to be called back here.");
        if (waiting.Max(d => d.Attempts) + 1 is var tried && tried < attempts) throw new Refused("After {0} attempts it may be filed as not reached; this is number {1}.", attempts, tried);
        foreach (var due in waiting) due.GiveUp(call);
        if (call.Joiner is null) NotReachedAt = call.At;
        Remember(GaveUp, null, null, call.Words);
    }

    /// <summary>It has rained since the leak was seen to: everybody concerned is asked whether it is dry.</summary>
    public void CallAfterRain(Rain rain, IEnumerable<JoinerId> joiners, DateTimeOffset now, DateTimeOffset dueAt)
    {
        foreach (var joiner in joiners.Select(j => (JoinerId?)j).Prepend(null).Where(j => j is not null || CallBackReason is not CallBacks.CallReason.NobodyToCall))
            CallsDue.Add(new(Id, joiner, Site, TimesReopened, CallBacks.CallReason.AfterRain, Complaints.Rank.Desk, now, dueAt) { Rain = rain.Id });
        Remember(Rained, null, null, Platform.Pages.Shown.Day(rain.Day));
    }
}
