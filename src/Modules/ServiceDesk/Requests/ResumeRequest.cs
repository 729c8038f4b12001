using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Goes on with a request that was waiting.</summary>
public sealed class ResumeRequest(Work work) : Change<RequestId, Bare>(work, Permissions.Handle)
{
    protected override async Task Handle(RequestId id, Bare form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        request.Resume(Actor);
        Refresh(request.Topic());
    }
}
