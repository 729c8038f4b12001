using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>What the knowledge base knows of what an agent is just writing down, the fittest first.</summary>
public sealed class LikelyAnswers(Work work, AnswerFinder finder, IEstate estate) : Query<LikelyAnswers.Filter, IReadOnlyList<LikelyAnswers.Row>>(work, Permissions.ReadKnowledge)
{
    public sealed record Filter
    {
        public SiteId? Site { get; init; }
        public RequestType? Type { get; init; }
        public CategoryId? Category { get; init; }
        public UnitId? Unit { get; init; }
        /// <summary>The house number as typed so far.</summary>
        public string? House { get; init; }
        public string? Subject { get; init; }
        public string? Details { get; init; }
    }

    /// <param name="Words">What is put into the reply.</param>
    /// <param name="Uses">Into how many replies it was put.</param>
    public sealed record Row(ArticleId Id, string Title, string Words, bool ForResidents, int Uses);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var unit = filter.Unit is { } id ? (await estate.Units([id], ct)).GetValueOrDefault(id) : filter.House.OrNull() is { } typed && await estate.UnitsNumbered([typed], ct) is [var only] ? only : null;
        return await finder.Find(new(unit?.Site ?? filter.Site ?? Actor.Chosen, filter.Type, filter.Category, $"{filter.Subject} {filter.Details}"), ct);
    }
}
