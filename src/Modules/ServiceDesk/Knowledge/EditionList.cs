using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Every edition of an answer (版本记录), the latest first.</summary>
public sealed class EditionList(Work work) : Query<ArticleId, IReadOnlyList<EditionList.Row>>(work, Permissions.ReadKnowledge)
{
    public sealed record Row(int Number, string Title, string? Changed, DateOnly? ValidUntil, bool ForResidents, string ByName, DateTimeOffset At);

    protected override async Task<IReadOnlyList<Row>> Handle(ArticleId id, CancellationToken ct)
    {
        await Db.Set<Article>().VisibleTo(Actor).Where(a => a.Id == id).OrNotFound(ct);
        return await Db.Set<ArticleEdition>().Where(e => e.Article == id).OrderByDescending(e => e.Number)
            .Select(e => new Row(e.Number, e.Title, e.Changed, e.ValidUntil, e.ForResidents, e.ByName, e.At)).ToListAsync(ct);
    }
}
