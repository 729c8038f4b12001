using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Takes a request in hand; from now on somebody holds it.</summary>
public sealed class AcceptRequest(Work work) : Change<RequestId, Bare>(work, Permissions.Handle)
{
    protected override async Task Handle(RequestId id, Bare form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.Accept(Actor);
        Refresh($"requests:{request.Site}");
    }
}
