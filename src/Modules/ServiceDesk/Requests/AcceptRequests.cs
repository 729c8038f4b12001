using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Takes many requests in hand at once; those that somebody has taken meanwhile are left to them. Answers how many were taken.</summary>
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
        foreach (var request in requests)
        {
            request.Accept(Actor);
            Announce(request.Taken(Actor));
            Refresh(request.Topic());
        }
        return requests.Count;
    }
}
