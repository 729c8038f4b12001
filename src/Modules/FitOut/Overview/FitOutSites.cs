using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Overview;

/// <summary>The communities one works at, for forms of this module.</summary>
public sealed class FitOutSites(Work work, IEstate estate) : Query<FitOutSites.Filter, IReadOnlyList<FitOutSites.Row>>(work, Permissions.See)
{
    public sealed record Filter;
    public sealed record Row(SiteId Id, string Name);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        Actor.Kind is ActorKind.Resident ? [] : [.. (await estate.SiteNames(Actor.Sites, ct)).Select(s => new Row(s.Key, s.Value)).OrderBy(s => s.Name, StringComparer.Ordinal)];
}
