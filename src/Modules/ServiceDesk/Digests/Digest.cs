using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using static Steward.ServiceDesk.Digests.DigestLifecycle;

namespace Steward.ServiceDesk.Digests;

/// <summary>What a site received and did in some days (每周投诉汇总): drafted, submitted, approved, and frozen from then on.</summary>
public sealed class Digest(SiteId site, string number, DateOnly from, DateOnly to) : Thing, IOfSite
{
    public DigestId Id { get; private set; } = DigestId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public DateOnly From { get; private set; } = from;
    public DateOnly To { get; private set; } = to;
    public DigestState State { get; private set; } = Rules.Initial;

    /// <summary>What was known at this moment is what the figures say.</summary>
    public DateTimeOffset KnownAt { get; private set; }
    /// <summary>The figures, as canonical JSON of <see cref="DigestContent"/>.</summary>
    public string Figures { get; private set; } = "";
    /// <summary>What the things in it were called then, so that they are called the same when it is counted once more.</summary>
    public string Names { get; private set; } = "";
    public int Received { get; private set; }
    public int Complaints { get; private set; }
    /// <summary>What the agent says of the whole, before the figures.</summary>
    public string? Summary { get; private set; }
    public List<DigestPoint> Points { get; private set; } = [];

    public AccountId? Author { get; private set; }
    public string? AuthorName { get; private set; }
    /// <summary>All who wrote in it or submitted it: none of them approves it.</summary>
    public List<Guid> Writers { get; private set; } = [];
    public DateTimeOffset? SubmittedAt { get; private set; }
    public AccountId? DecidedBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>What whoever decided said to it.</summary>
    public string? Verdict { get; private set; }
    /// <summary>The whole document as it was approved: canonical JSON of <see cref="DigestDocument"/>.</summary>
    public string? Frozen { get; private set; }
    /// <summary>SHA-256 of what is frozen.</summary>
    public string? Hash { get; private set; }

    public DigestPeriod Period => new(From, To);

    public void Draft(DigestContent content, DigestNames names, IEnumerable<DigestPoint> points)
    {
        Take(content, names);
        Points = [.. points];
    }

    private void Take(DigestContent content, DigestNames names)
    {
        (KnownAt, Figures, Names) = (content.KnownAt, Canonical.Write(content), names.Keep());
        (Received, Complaints) = (content.All.New, content.Complaints);
    }

    public void Refresh(DigestContent content, DigestNames names, Actor actor)
    {
        State = Rules.After(DigestAction.Refresh, this, actor);
        Take(content, names);
    }

    public void Revise(string? summary, IEnumerable<DigestPoint> points, Actor actor)
    {
        State = Rules.After(DigestAction.Revise, this, actor);
        (Summary, Points, Author, AuthorName) = (summary, [.. points], actor.Account, actor.Name);
        Writers.Note(actor);
    }

    public void Submit(Actor actor, DateTimeOffset now)
    {
        if (now < Period.End) throw new Refused("The last day of this digest is not over yet.");
        if (KnownAt < Period.End) throw new Refused("The figures were drawn up before the last day was over: bring them up to date first.");
        State = Rules.After(DigestAction.Submit, this, actor);
        (Author, AuthorName, SubmittedAt) = (actor.Account, actor.Name, now);
        (DecidedBy, DecidedByName, DecidedAt, Verdict) = (null, null, null, null);
        Writers.Note(actor);
    }

    public bool WasWrittenBy(Actor actor) => Writers.Has(actor);

    public void TakeBack(Actor actor) => State = Rules.After(DigestAction.TakeBack, this, actor);

    public void Return(string verdict, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(DigestAction.Return, this, actor, verdict);
        Decide(verdict, actor, now);
    }

    /// <summary>From now on it is what it is, and its hash proves it.</summary>
    public void Approve(string siteName, string? verdict, Actor actor, DateTimeOffset now)
    {
        if (WasWrittenBy(actor)) throw new Refused("Nobody approves a digest of their own.");
        State = Rules.After(DigestAction.Approve, this, actor, verdict);
        Decide(verdict, actor, now);
        Frozen = Canonical.Write(new DigestDocument(Number, siteName, Canonical.Read<DigestContent>(Figures), Summary, Points, AuthorName, SubmittedAt, DecidedByName, DecidedAt, Verdict));
        Hash = Canonical.Hash(Frozen);
    }

    public void NoteSent(string names, Actor actor) => State = Rules.After(DigestAction.Send, this, actor, names);

    /// <summary>The document: as it was frozen, or as it stands.</summary>
    public DigestDocument Document(string siteName) => Frozen is not null
        ? Canonical.Read<DigestDocument>(Frozen)
        : new(Number, siteName, Canonical.Read<DigestContent>(Figures), Summary, Points, AuthorName, SubmittedAt, DecidedByName, DecidedAt, Verdict);

    private void Decide(string? verdict, Actor actor, DateTimeOffset now) =>
        (DecidedBy, DecidedByName, DecidedAt, Verdict) = (actor.Account, actor.Name, now, verdict);
}
