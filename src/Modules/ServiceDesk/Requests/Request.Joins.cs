using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using static Steward.ServiceDesk.Requests.RequestLifecycle;

namespace Steward.ServiceDesk.Requests;

/// <summary>What it has in common with other requests and other customers.</summary>
public sealed partial class Request
{
    internal const string Joined = "Join", SplitOff = "SplitOff", TookIn = "TakeIn", GaveBack = "GiveBack", Heard = "HearJoiner", SteppedOut = "StepOut", SteppedIn = "StepIn";

    /// <summary>The request that it was merged into and that goes on in its place.</summary>
    public RequestId? MergedInto { get; private set; }
    /// <summary>The customer's message out of which it was made.</summary>
    public long? SplitFrom { get; init; }
    /// <summary>When whoever brought it stepped out; it goes on for those who joined.</summary>
    public DateTimeOffset? SteppedOutAt { get; private set; }
    /// <summary>Others who brought the same.</summary>
    public ICollection<Joiner> Joiners { get; } = [];
    internal ICollection<RequestTie> TiesAsOne { get; } = [];
    internal ICollection<RequestTie> TiesAsOther { get; } = [];

    public bool IsOver => State is RequestState.Closed or RequestState.Cancelled or RequestState.Merged;

    /// <summary>Somebody else brought the same; possible until it is done.</summary>
    public void NoteJoin(string? who)
    {
        if (!IsOpen) throw new Refused("This request is “{0}”: nobody can join it any more.", State);
        Remember(Joined, null, null, who);
    }

    /// <summary>Whoever brought it no longer needs it, and others go on with it.</summary>
    public void StepOut(string reason, Actor actor, DateTimeOffset now)
    {
        if (!IsOpen) throw new Refused("“{0}” is not possible while it is “{1}”.", RequestAction.Cancel, State);
        if (!this.WasBroughtBy(actor)) throw new Denied();
        SteppedOutAt = now;
        Remember(SteppedOut, null, null, reason);
    }

    /// <summary>Whoever had brought it and stepped out is with it again.</summary>
    internal void StepIn(string? words = null)
    {
        if (SteppedOutAt is null) throw new Refused("This customer brought the request in the first place.");
        SteppedOutAt = null;
        Remember(SteppedIn, null, null, words);
    }

    public void MergeInto(Request other, Actor actor)
    {
        if (other.Id == Id) throw new Refused("A request cannot be merged with itself.");
        if (other.Site != Site) throw new NotFound();
        if (!other.IsOpen) throw new Refused("{0} is “{1}”: only what is still open takes others in.", other.Number, other.State);
        State = Rules.After(RequestAction.Merge, this, actor, other.Number);
        MergedInto = other.Id;
        Unhold();
        other.Remember(TookIn, null, null, Number);
        other.TakeGrade(this);
    }

    /// <summary>It was not the same after all: it goes on by itself, held by whoever held it or by whoever says so.</summary>
    public void Unmerge(Request other, Actor actor)
    {
        State = Rules.After(RequestAction.Unmerge, this, actor, other.Number);
        MergedInto = null;
        Holder ??= actor.Account;
        other.Remember(GaveBack, null, null, Number);
    }

    /// <summary>A new request of the same kind and place, for what proved to be another matter.</summary>
    /// <param name="message">The customer's message that is about it, if it came to light by one.</param>
    internal Request OfItsOwn(string number, Channel channel, DateTimeOffset since, string? words, long? message = null)
    {
        return new(Site, number, Type, channel, Headline.Of(words) ?? Subject, since)
        {
            Details = words, Category = Category, Urgency = Urgency, Area = Area, Charge = Charge, Building = Building, Place = Place, SplitFrom = message,
        };
    }

    /// <summary>Somebody who joined was heard.</summary>
    internal void NoteHeard(string? who, string? words) => Remember(Heard, null, null, words is null ? who : $"{who}: {words}");

    internal void NoteSplit(string number) => Remember(SplitOff, null, null, number);
}
