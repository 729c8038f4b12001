using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Files;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Writes how a complaint is to be settled, with documents if need be, and submits it to whoever approves.</summary>
public sealed class WriteProposal(Work work, Attachments attachments, Superiors superiors, GradeRules rules) : Change<RequestId, WriteProposal.Form>(work, Permissions.Handle)
{
    public sealed class Form
    {
        [Required, StringLength(20000, MinimumLength = 10)] public string Body { get; set; } = "";
        [JsonIgnore] public IReadOnlyList<IFormFile>? Documents { get; set; }
        /// <summary>Left open, it stays a draft.</summary>
        public bool Submit { get; set; }
        /// <summary>The version of the proposal that was being looked at; none for the first.</summary>
        public int? ProposalVersion { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var complaint = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).Complaints().OrNotFound(ct);
        if (complaint.State is RequestState.Closed or RequestState.Cancelled) throw new Refused("What is closed stays as it is: reopen it first.");
        complaint.RefuseWhomItIsAbout(Actor);
        var proposal = await Db.Set<ComplaintProposal>().VisibleTo(Actor).SingleOrDefaultAsync(p => p.Request == id, ct);
        if (proposal is not null && form.ProposalVersion is { } seen && seen != proposal.Version) throw new Refused("The proposal was changed while you were looking at it. Look again, then send.");
        if (proposal is null) Db.Add(proposal = new(id, complaint.Site, ""));
        if (proposal.State is ProposalState.Approved && !proposal.Covers(complaint, await rules.For(complaint, ct))) proposal.Renew(Actor);
        proposal.Write(form.Body.Trim(), Actor);
        await attachments.Add(proposal, form.Documents, AttachmentKind.Document, ct: ct);
        if (form.Submit)
        {
            if (!complaint.IsGraded) throw new Refused("Grade this complaint first: its grade says who approves.");
            proposal.Submit(Actor, Now);
            await superiors.Tell(complaint, [(await rules.For(complaint, ct)).Approves], "A proposal waits for your approval: {0} {1}", ct);
        }
        Refresh(complaint.Topic());
    }
}
