using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Approves what was proposed, or returns it with words. The grade says who decides, and nobody decides on their own.</summary>
public sealed class DecideProposal(Work work, GradeRules rules, Notify notify) : Change<RequestId, DecideProposal.Form>(work, Permissions.Important)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public bool? Approves { get; set; }
        [StringLength(2000)] public string? Verdict { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Approves is false && string.IsNullOrWhiteSpace(Verdict)) yield return new("Say what is to be changed.", [nameof(Verdict)]);
        }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var complaint = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).Complaints().OrNotFound(ct);
        var proposal = await Db.Set<ComplaintProposal>().VisibleTo(Actor).Where(p => p.Request == id).OrNotFound(ct);
        complaint.RefuseWhomItIsAbout(Actor);
        var rule = await rules.For(complaint, ct);
        if (!GradeRules.Is(Actor, rule.Approves)) throw new Refused("{0} approves this proposal.", rule.Approves);
        proposal.Decide(form.Approves!.Value, form.Verdict.OrNull(), complaint, rule, Actor, Now);
        var sentence = form.Approves.Value ? "Your proposal is approved: {0} {1}" : "Your proposal came back: {0} {1}";
        await notify.Tell(NoticeKinds.Complaint, proposal.Author is { } author ? [author] : [], $"/requests/{id}", sentence, [complaint.Number, complaint.Subject], ct);
        Refresh(complaint.Topic());
    }
}
