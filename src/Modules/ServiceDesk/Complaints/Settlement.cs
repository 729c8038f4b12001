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
        string? Said(string? sent, string? before) => Masking.Back(RecordFindings.Blank(sent), before) ?? before;
        complaint.Find(Said(form.Cause, complaint.Cause), Said(form.Remedy, complaint.Remedy), Said(form.Outcome, complaint.Outcome));
        if (!complaint.IsGraded) return;
        var rule = await rules.For(complaint, ct);
        if (!GradeRules.Is(actor, rule.Answers)) throw new Refused("{0} answers this complaint.", rule.Answers);
        if (complaint.Validity is Validity.Valid && rule.NeedsProposal && !await db.Set<ComplaintProposal>().AnyAsync(p => p.Request == complaint.Id && p.State == ProposalState.Approved, ct))
            throw new Refused("A complaint of this grade is answered only when a proposal has been approved.");
    }
}
