using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>What this person may bring in, and to which sites.</summary>
public sealed class ImportOffers(Work work, ImportKinds kinds, IEstate estate) : Query<ImportOffers.Filter, ImportOffers.View>(work, ImportPermissions.Use)
{
    public sealed record Filter;
    public sealed record Offer(string Name, string Title, string Icon, IReadOnlyList<string> Columns, string? Export, bool HasForm);
    public sealed record View(IReadOnlyList<Offer> Kinds, IReadOnlyDictionary<SiteId, string> Sites, SiteId? Chosen);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct) => new(
        [.. kinds.For(Actor).Select(k => new Offer(k.Name, k.Title, k.Icon, [.. k.Columns.Select(c => c.Title)], k.Export, k.HasForm))],
        await estate.SiteNames(Actor.Sites, ct), Actor.Chosen);
}
