using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>Works out anew when an open request is due: a year of the working calendar may have been loaded.</summary>
public sealed class RecountClock(Work work, Promises promises) : Change<RequestId, Bare>(work, Permissions.Direct)
{
    protected override async Task Handle(RequestId id, Bare form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        if (!request.IsOpen) throw new Refused("This is over: its time counts no longer.");
        await promises.Derive(request, Now, ct);
        Refresh(request.Topic());
    }
}
