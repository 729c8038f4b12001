using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>How a complaint is graded, what was found out, what is proposed, and what the asker may do about it.</summary>
public sealed class ShowComplaint(Work work, GradeRules rules, Stories stories, Revealing revealing) : Query<RequestId, ShowComplaint.View>(work, Permissions.See)
{
    public sealed record View(RequestId Id, Validity? Validity, Responsibility? Responsibility, Grade? Grade, GradeGround? Ground, DateTimeOffset? GroupSince, string? Cause, string? Remedy, string? Outcome,
        GradeRule Rule, Proposal? Plan, IReadOnlyList<string> Lacks, bool MayGrade, bool MayFind, bool MayPropose, bool MayDecide, int Version);

    /// <param name="IsOutrun">Approved, but for less: the complaint was graded higher or opened again since.</param>
    public sealed record Proposal(ProposalState State, string Body, string AuthorName, string? DecidedByName, DateTimeOffset? DecidedAt, string? Verdict, bool IsOutrun, Story Story, int Version);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var r = await Db.Set<Request>().AsNoTracking().VisibleTo(Actor).Where(r => r.Id == id).Complaints().OrNotFound(ct);
        var shown = await revealing.IsOpen(id.Value, RevealContact.Part, ct);
        string? Said(string? words) => words.Masked(unless: shown);
        var rule = await rules.For(r, ct);
        var plan = await Db.Set<ComplaintProposal>().AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(p => p.Request == id, ct);
        var outrun = plan?.State is ProposalState.Approved && !plan.Covers(r, rule);
        var standing = r.State is not (RequestState.Closed or RequestState.Cancelled);
        return new(r.Id, r.Validity, r.Responsibility, r.Grade, r.GradeGround, r.GroupSince, Said(r.Cause), Said(r.Remedy), Said(r.Outcome), rule,
            plan is null ? null : new(plan.State, plan.Body.Masked(shown), plan.AuthorName, plan.DecidedByName, plan.DecidedAt, Said(plan.Verdict), outrun, await stories.Of([plan.Key], inFull: shown, ct), plan.Version), [.. r.Lacks],
            MayGrade: r.IsOpen && !r.IsAbout(Actor) && Actor.May(Permissions.Grade),
            MayFind: r.IsOpen && !r.IsAbout(Actor) && Actor.May(Permissions.Handle),
            MayPropose: standing && !r.IsAbout(Actor) && Actor.May(Permissions.Handle) && (outrun || plan?.State is null or ProposalState.Draft or ProposalState.Returned),
            MayDecide: plan?.State is ProposalState.Submitted && !plan.WasWrittenBy(Actor) && !r.IsAbout(Actor) && GradeRules.Is(Actor, rule.Approves),
            r.Version);
    }
}
