using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;

namespace Steward.ServiceDesk.Requests;

/// <summary>Puts right what was written down of a request.</summary>
public sealed class EditRequest(Work work, Intake intake, Settlement settlement) : Change<RequestId, RequestFields>(work, Permissions.Handle)
{
    protected override async Task Handle(RequestId id, RequestFields form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        if (request.IsOver) throw new Refused("It is “{0}” and stays as it was written.", request.State);
        var spot = await intake.Locate(form, request.Site, ct);
        if (spot.Site != request.Site) throw new Invalid(nameof(form.House), "This unit is in another community.");
        if (form.Type is not RequestType.Complaint) await settlement.RefuseLessening(request, ct);
        var (ordinary, complained) = (request.Urgency is not Urgency.Urgent, request.ComplainedOf);
        await intake.Write(request, form, spot, ct);
        if (complained is { } person && person == Actor.Account && request.ComplainedOf != complained) throw new Refused("This complaint is about you: somebody else says of whom it is.");
        request.NoteEdit();
        if (ordinary && request is { IsOpen: true, Urgency: Urgency.Urgent }) Announce(request.BecameUrgent(Actor));
        Refresh(request.Topic());
    }
}
