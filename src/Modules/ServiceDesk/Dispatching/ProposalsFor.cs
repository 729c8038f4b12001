using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Who could be sent for a request, the best first, and what speaks for and against each.</summary>
public sealed class ProposalsFor(Work work, Dispatcher dispatcher) : Query<RequestId, IReadOnlyList<Proposal>>(work, Permissions.Dispatch)
{
    protected override async Task<IReadOnlyList<Proposal>> Handle(RequestId id, CancellationToken ct) =>
        await dispatcher.For(await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct), ct);
}
