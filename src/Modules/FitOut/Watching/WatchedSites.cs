using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>The sites one works at, to choose from.</summary>
public sealed class WatchedSites(Work work, IEstate estate) : Query<WatchedSites.Filter, IReadOnlyDictionary<SiteId, string>>(work, Permissions.Inspect)
{
    public sealed record Filter;
    protected override Task<IReadOnlyDictionary<SiteId, string>> Handle(Filter filter, CancellationToken ct) => estate.SiteNames(Actor.Sites, ct);
}
