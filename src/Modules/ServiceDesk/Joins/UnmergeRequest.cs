using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Undoes a merger: the request goes on by itself with those who brought it; what anybody could see meanwhile they go on seeing.</summary>
public sealed class UnmergeRequest(Work work, Joining joining) : Change<RequestId, Bare>(work, Permissions.Direct)
{
    protected override async Task Handle(RequestId id, Bare form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        if (request.MergedInto is not { } into) throw new Refused("“{0}” is not possible while it is “{1}”.", RequestAction.Unmerge, request.State);
        var other = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == into).OrNotFound(ct);
        request.Unmerge(other, Actor);
        await joining.Return(id, other, ct);
        Refresh(request.Topic());
    }
}
