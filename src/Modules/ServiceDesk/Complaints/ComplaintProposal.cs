using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Complaints.ComplaintProposalAction;
using static Steward.ServiceDesk.Complaints.ProposalState;

namespace Steward.ServiceDesk.Complaints;

public enum ProposalState { [Tone("secondary")] Draft, [Tone("blue")] Submitted, [Tone("orange")] Returned, [Tone("green")] Approved }

public enum ComplaintProposalAction
{
    [Told("{0} submitted the proposal",  Icon = "send")]          Submit,
    [Told("{0} approved the proposal",   Icon = "circle-check")]  Approve,
    [Told("{0} returned the proposal",   Icon = "arrow-back-up")] Return,
    [Told("{0} began a new edition of the proposal", Icon = "file-text")] Renew,
}

/// <summary>How a complaint is to be settled in detail (处理方案), approved by whoever its grade says. The approval holds for what it was given for:
/// when the complaint is graded higher or opened again, a new edition follows.</summary>
public sealed class ComplaintProposal(RequestId request, SiteId site, string body) : Thing, IOfSite
{
    public ProposalId Id { get; private set; } = ProposalId.New();
    public override Guid Key => Id.Value;
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    public string Body { get; private set; } = body;
    public ProposalState State { get; private set; } = Rules.Initial;
    public AccountId? Author { get; private set; }
    public string AuthorName { get; private set; } = "";
    /// <summary>All who had a hand in this edition, whoever submitted it: none of them approves it.</summary>
    public List<Guid> Writers { get; private set; } = [];
    public DateTimeOffset? SubmittedAt { get; private set; }
    public AccountId? DecidedBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>What whoever decided said to it.</summary>
    public string? Verdict { get; private set; }
    /// <summary>The grade for which it was approved, whose approval that was, and how often the complaint had been opened again by then.</summary>
    public Grade? ApprovedFor { get; private set; }
    public Rank? ApprovedAs { get; private set; }
    public int? ApprovedRound { get; private set; }

    public void Write(string body, Actor actor)
    {
        if (State is Submitted or Approved) throw new Refused("What has been submitted is not changed any more.");
        (Body, Author, AuthorName) = (body, actor.Account, actor.Name);
        Writers.Note(actor);
    }

    public void Submit(Actor actor, DateTimeOffset now)
    {
        State = Rules.After(ComplaintProposalAction.Submit, this, actor);
        SubmittedAt = now;
    }

    public bool WasWrittenBy(Actor actor) => Writers.Has(actor);

    internal void Decide(bool approves, string? verdict, Request complaint, GradeRule rule, Actor actor, DateTimeOffset now)
    {
        if (approves && WasWrittenBy(actor)) throw new Refused("Nobody approves their own proposal.");
        State = Rules.After(approves ? Approve : Return, this, actor, verdict);
        (DecidedBy, DecidedByName, DecidedAt, Verdict) = (actor.Account, actor.Name, now, verdict);
        if (approves) (ApprovedFor, ApprovedAs, ApprovedRound) = (complaint.Grade ?? Grade.Minor, rule.Approves, complaint.TimesReopened);
    }

    /// <summary>Whether its approval still holds for the complaint as it stands now.</summary>
    internal bool Covers(Request complaint, GradeRule rule) =>
        State is Approved && ApprovedFor >= (complaint.Grade ?? Grade.Minor) && ApprovedAs >= rule.Approves && ApprovedRound == complaint.TimesReopened;

    /// <summary>Begins a new edition in place of one whose approval holds no longer; the history keeps who approved that.</summary>
    internal void Renew(Actor actor)
    {
        State = Rules.After(ComplaintProposalAction.Renew, this, actor);
        Writers = [];
    }

    public static readonly Lifecycle<ComplaintProposal, ProposalState, ComplaintProposalAction> Rules = new(Draft, proposal => proposal.State, final: Approved)
    {
        // from        action                            to         who
        { Draft,       ComplaintProposalAction.Submit,   Submitted, Handler },
        { Returned,    ComplaintProposalAction.Submit,   Submitted, Handler },
        { Submitted,   Approve,                          Approved,  Superior },
        { Submitted,   Return,                           Returned,  Superior },
        { Approved,    ComplaintProposalAction.Renew,    Draft,     Handler },
    };

    private static bool Handler(ComplaintProposal proposal, Actor actor) => actor.May(Permissions.Handle);
    private static bool Superior(ComplaintProposal proposal, Actor actor) => actor.May(Permissions.Important);

    internal sealed class Table : IEntityTypeConfiguration<ComplaintProposal>
    {
        public void Configure(EntityTypeBuilder<ComplaintProposal> proposal)
        {
            proposal.ToTable("service_desk_complaint_proposals");
            proposal.Property(p => p.Body).HasMaxLength(20000);
            proposal.Property(p => p.AuthorName).HasMaxLength(80);
            proposal.Property(p => p.DecidedByName).HasMaxLength(80);
            proposal.Property(p => p.Verdict).HasMaxLength(2000);
            proposal.HasIndex(p => p.Request).OnlyOnce("This complaint has a proposal already.");
        }
    }
}

public static class ProposalVisibility
{
    /// <summary>A proposal is the staff's affair.</summary>
    public static IQueryable<ComplaintProposal> VisibleTo(this IQueryable<ComplaintProposal> proposals, Actor actor) => actor.Kind switch
    {
        ActorKind.System => proposals,
        ActorKind.Resident => proposals.Where(_ => false),
        _ => proposals.Where(p => actor.Sites.Contains(p.Site)),
    };
}
