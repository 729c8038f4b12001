using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Who could be sent for a request, the best first, and what speaks for and against each.</summary>
public sealed class ProposalsFor(Work work, Dispatcher dispatcher) : Query<ProposalsFor.Filter, IReadOnlyList<Proposal>>(work, Permissions.Dispatch)
{
    /// <param name="At">When they are to be there, by the community's clock; now, if not said or past.</param>
    public sealed record Filter(RequestId Request, DateTime? At = null);

    protected override async Task<IReadOnlyList<Proposal>> Handle(Filter filter, CancellationToken ct) =>
        await dispatcher.For(await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == filter.Request).OrNotFound(ct), filter.At is { } local ? Shown.At(local) : null, ct);
}
