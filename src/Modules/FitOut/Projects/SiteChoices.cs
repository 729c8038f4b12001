using System.Text.Json.Serialization;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>The communities that the actor keeps, for a choice, and whether these are all there are.</summary>
public sealed class SiteChoices(Work work, IEstate estate, Remit remit) : Query<SiteChoices.Filter, SiteChoices.View>(work, Permissions.See)
{
    public sealed record Filter;
    public sealed record View(IReadOnlyList<Row> Sites, bool AreAll)
    {
        /// <summary>What a form that is written for a community begins with.</summary>
        [JsonIgnore] public SiteId? First => AreAll || Sites.Count == 0 ? null : Sites[0].Id;
        /// <summary>The choice of all communities, for whoever keeps all of them.</summary>
        [JsonIgnore] public string? All => AreAll ? "All sites" : null;
        [JsonIgnore] public IEnumerable<(string, string)> Options => Sites.Select(s => (s.Id.ToString(), s.Name));
    }
    public sealed record Row(SiteId Id, string Name);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct) => Actor.Kind is ActorKind.Resident ? new([], false)
        : new([.. (await estate.SiteNames(Actor.Sites, ct)).OrderBy(s => s.Value, StringComparer.Ordinal).Select(s => new Row(s.Key, s.Value))], await remit.IsEverywhere(ct));
}
