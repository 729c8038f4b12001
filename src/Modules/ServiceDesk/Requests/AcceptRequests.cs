using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Takes many requests in hand at once; those that somebody has taken meanwhile are left to them, and complaints about the one who takes to others. Answers how many were taken.</summary>
public sealed class AcceptRequests(Work work) : Create<AcceptRequests.Form, int>(work, Permissions.Handle)
{
    public sealed class Form
    {
        public List<RequestId> Ids { get; set; } = [];
    }

    protected override async Task<int> Handle(Form form, CancellationToken ct)
    {
        if (form.Ids.Count == 0) throw new Refused("Tick the requests first.");
        var requests = await Db.Set<Request>().VisibleTo(Actor).Where(r => form.Ids.Contains(r.Id) && r.State == RequestState.New).ToListAsync(ct);
        if (requests.Count > 0 && requests.All(r => r.IsAbout(Actor))) requests[0].RefuseWhomItIsAbout(Actor);
        requests.RemoveAll(r => r.IsAbout(Actor));
        foreach (var request in requests)
        {
            request.Accept(Actor);
            Announce(request.Taken(Actor));
            Refresh(request.Topic());
        }
        return requests.Count;
    }
}
