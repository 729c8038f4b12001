using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Writes down, as it becomes known and until it is answered, why it came to what is complained of, what is done about it, and what came of that.</summary>
public sealed class RecordFindings(Work work) : Change<RequestId, RecordFindings.Form>(work, Permissions.Handle)
{
    public sealed class Form : Bare
    {
        [StringLength(4000)] public string? Cause { get; set; }
        [StringLength(4000)] public string? Remedy { get; set; }
        [StringLength(4000)] public string? Outcome { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var complaint = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).Complaints().OrNotFound(ct);
        if (!complaint.IsOpen) throw new Refused("What was found out stays as it was answered: reopen it first.");
        complaint.RefuseWhomItIsAbout(Actor);
        complaint.Find(Masking.Back(form.Cause.OrNull(), complaint.Cause), Masking.Back(form.Remedy.OrNull(), complaint.Remedy), Masking.Back(form.Outcome.OrNull(), complaint.Outcome));
        Refresh(complaint.Topic());
    }
}
