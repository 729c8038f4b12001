using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>What whoever asks for an export may choose from.</summary>
public sealed class ExportChoices(Work work, PersonalLists lists, IEstate estate) : Query<ExportChoices.Filter, ExportChoices.View>(work, ConfidentialityPermissions.AskExports)
{
    public sealed record Filter
    {
        public string? List { get; init; }
    }

    public sealed record View(Words Title, IReadOnlyDictionary<SiteId, string> Sites);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct) =>
        new(new(lists.TitleOf(filter.List ?? "") ?? throw new NotFound()), await estate.SiteNames(Actor.Sites, ct));
}
