using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Whether a complaint may be answered now, and by this person: its grade says who, and whether a proposal must have been approved.</summary>
public sealed class Settlement(Db db, GradeRules rules, Actor actor)
{
    public async Task Settle(Request complaint, ResolveRequest.Form form, CancellationToken ct)
    {
        string? Said(string? sent, string? before) => Masking.Back(sent.OrNull(), before) ?? before;
        complaint.Find(Said(form.Cause, complaint.Cause), Said(form.Remedy, complaint.Remedy), Said(form.Outcome, complaint.Outcome));
        await RefuseUnentitled(complaint, ct);
    }

    /// <summary>Nothing is asked of other requests, nor of what nobody has graded: that is not settled at all.</summary>
    public async Task RefuseUnentitled(Request complaint, CancellationToken ct)
    {
        if (await RuleOf(complaint, "{0} answers this complaint.", ct) is not { NeedsProposal: true } rule || complaint.Validity is not Validity.Valid) return;
        var proposal = await db.Set<ComplaintProposal>().SingleOrDefaultAsync(p => p.Request == complaint.Id && p.State == ProposalState.Approved, ct);
        if (proposal is null) throw new Refused("A complaint of this grade is answered only when a proposal has been approved.");
        if (!proposal.Covers(complaint, rule)) throw new Refused("The proposal was approved before this complaint was graded higher or opened again: it needs a new one.");
    }

    /// <summary>What takes the weight off a graded complaint without settling it (other type, lower merger, cancelling) is for whoever answers it.</summary>
    public Task RefuseLessening(Request complaint, CancellationToken ct) => RuleOf(complaint, "Only {0} does this with a complaint of this grade, or grades it lower first.", ct);

    /// <summary>A complaint that ceases to be one is graded first: nobody knows before whose it is.</summary>
    public async Task RefuseConversion(Request complaint, CancellationToken ct)
    {
        await RefuseLessening(complaint, ct);
        if (complaint is { Type: RequestType.Complaint, IsGraded: false }) throw new Refused("Grade this complaint first: its grade says who answers it.");
    }

    /// <summary>A complaint may go on in one of the same weight or more; in anything else only by whoever answers it.</summary>
    public async Task RefuseMerger(Request complaint, Request into, CancellationToken ct)
    {
        complaint.RefuseWhomItIsAbout(actor);
        into.RefuseWhomItIsAbout(actor);
        if (into is { Type: RequestType.Complaint, ComplainedOf: null, Holder: { } holder } && complaint.IsAbout(holder)) throw new Refused("{0} is held by whoever this one is about: give it to somebody else first.", into.Number);
        if (into.Type is not RequestType.Complaint) await RefuseConversion(complaint, ct);
        else if (complaint.Outweighs(into)) await RefuseLessening(complaint, ct);
    }

    /// <summary>By which rule a graded complaint is answered; null for anything else. Not for whoever it is about.</summary>
    /// <param name="refusal">Said to whoever does not answer it.</param>
    private async Task<GradeRule?> RuleOf(Request complaint, string refusal, CancellationToken ct)
    {
        complaint.RefuseWhomItIsAbout(actor);
        if (complaint.Type is not RequestType.Complaint || !complaint.IsGraded) return null;
        var rule = await rules.For(complaint, ct);
        return GradeRules.Is(actor, rule.Answers) ? rule : throw new Refused(refusal, rule.Answers);
    }
}
