using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>The communities that the actor keeps, for a choice.</summary>
public sealed class SiteChoices(Work work, IEstate estate) : Query<SiteChoices.Filter, IReadOnlyList<SiteChoices.Row>>(work, Permissions.See)
{
    public sealed record Filter;
    public sealed record Row(SiteId Id, string Name);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await estate.SiteNames(Actor.Sites, ct)).OrderBy(s => s.Value, StringComparer.Ordinal).Select(s => new Row(s.Key, s.Value))];
}
