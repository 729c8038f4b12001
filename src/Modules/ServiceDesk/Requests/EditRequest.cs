using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;

namespace Steward.ServiceDesk.Requests;

/// <summary>Puts right what was written down of a request. What its clocks go by is changed, once a promise was broken or it is done, by the desk alone and with a reason.</summary>
public sealed class EditRequest(Work work, Intake intake, Settlement settlement, FormerContacts formers, GroupWatch groups) : Change<RequestId, EditRequest.Form>(work, Permissions.Handle)
{
    public sealed class Form : RequestFields
    {
        /// <summary>Why it is changed; kept in the history.</summary>
        [StringLength(1000)] public string? Reason { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        if (request.IsOver) throw new Refused("It is “{0}” and stays as it was written.", request.State);
        request.RefuseWhomItIsAbout(Actor);
        var spot = await intake.Locate(form, request.Site, ct);
        if (spot.Site != request.Site) throw new Invalid(nameof(form.House), "This unit is in another community.");
        if (form.Type is not RequestType.Complaint) await settlement.RefuseConversion(request, ct);
        var (ordinary, timed, contact) = (request.Urgency is not Urgency.Urgent, request.Timed, FormerContacts.Contact.Of(request));
        await intake.Write(request, form, spot, ct);
        if (request.Holder is { } holder && request.IsAbout(holder)) throw new Invalid(nameof(form.ComplainedOf), "Whoever it is about holds it: give it to somebody else first.");
        if (timed != request.Timed && (!request.IsOpen || request.HasBroken(Now))) RefuseUnexplained(form);
        formers.Note(request, contact, Now);
        request.NoteEdit(form.Reason.OrNull());
        await groups.Look(request, Now, ct);
        if (ordinary && request is { IsOpen: true, Urgency: Urgency.Urgent }) Announce(request.BecameUrgent(Actor));
        Refresh(request.Topic());
    }

    /// <summary>Nobody makes what was late look as if it had been in time.</summary>
    private void RefuseUnexplained(Form form)
    {
        if (!Actor.May(Permissions.Direct)) throw new Refused("Its time was up or it is done: only the desk changes type, category, urgency or appointment now.");
        if (string.IsNullOrWhiteSpace(form.Reason)) throw new Invalid(nameof(form.Reason), "Its time was up or it is done: say why type, category, urgency or appointment change.");
    }
}
