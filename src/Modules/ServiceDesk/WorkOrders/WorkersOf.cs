using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Who can be sent at a site, and how many orders each has in hand.</summary>
public sealed class WorkersOf(Work work, Workers workers) : Query<SiteId, IReadOnlyList<Workers.Worker>>(work, Permissions.Dispatch)
{
    protected override Task<IReadOnlyList<Workers.Worker>> Handle(SiteId site, CancellationToken ct) =>
        Actor.Sites.Contains(site) ? workers.Of(site, ct) : throw new NotFound();
}
