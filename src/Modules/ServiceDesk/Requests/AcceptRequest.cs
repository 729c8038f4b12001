using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Takes a request in hand; from now on somebody holds it.</summary>
public sealed class AcceptRequest(Work work, Colleagues colleagues) : Change<RequestId, Bare>(work, Permissions.Handle)
{
    protected override async Task Handle(RequestId id, Bare form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        if (request.State is RequestState.Accepted && request.Holder is { } holder) throw new Refused("{0} has taken it in hand already.", await colleagues.Name(holder, ct));
        request.Accept(Actor);
        Announce(request.Taken(Actor));
        Refresh(request.Topic());
    }
}
