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
using static Steward.ServiceDesk.Complaints.ComplaintProposalAction;
using static Steward.ServiceDesk.Complaints.ProposalState;

namespace Steward.ServiceDesk.Complaints;

public enum ProposalState { [Tone("secondary")] Draft, [Tone("blue")] Submitted, [Tone("orange")] Returned, [Tone("green")] Approved }

public enum ComplaintProposalAction
{
    [Told("{0} submitted the proposal",  Icon = "send")]          Submit,
    [Told("{0} approved the proposal",   Icon = "circle-check")]  Approve,
    [Told("{0} returned the proposal",   Icon = "arrow-back-up")] Return,
}

/// <summary>How a complaint is to be settled in detail (处理方案), approved by whoever its grade says.</summary>
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
    public AccountId? DecidedBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>What whoever decided said to it.</summary>
    public string? Verdict { get; private set; }

    public void Write(string body, Actor actor)
    {
        if (State is Submitted or Approved) throw new Refused("What has been submitted is not changed any more.");
        (Body, Author, AuthorName) = (body, actor.Account, actor.Name);
    }

    public void Submit(Actor actor) => State = Rules.After(ComplaintProposalAction.Submit, this, actor);

    internal void Decide(bool approves, string? verdict, Actor actor, DateTimeOffset now)
    {
        if (approves && Author is { } author && author == actor.Account) throw new Refused("Nobody approves their own proposal.");
        State = Rules.After(approves ? Approve : Return, this, actor, verdict);
        (DecidedBy, DecidedByName, DecidedAt, Verdict) = (actor.Account, actor.Name, now, verdict);
    }

    public static readonly Lifecycle<ComplaintProposal, ProposalState, ComplaintProposalAction> Rules = new(Draft, proposal => proposal.State, final: Approved)
    {
        // from        action                            to         who
        { Draft,       ComplaintProposalAction.Submit,   Submitted, Handler },
        { Returned,    ComplaintProposalAction.Submit,   Submitted, Handler },
        { Submitted,   Approve,                          Approved,  Superior },
        { Submitted,   Return,                           Returned,  Superior },
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
