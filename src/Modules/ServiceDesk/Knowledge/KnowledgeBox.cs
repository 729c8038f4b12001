using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Answers of the knowledge base by title, key words, pinyin initials or any words, those that hold first.</summary>
internal sealed class KnowledgeBox(Db db, Actor actor, ArticleRows rows, Catalogue texts, TimeProvider clock) : ISearchBox
{
    public int Order => 40;
    public string Kind => "Knowledge base";
    public string Icon => "book";
    public Permission Permission => Permissions.ReadKnowledge;
    public string List => "/service-desk/knowledge";
    public string FewOf => Article.SearchKind;

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var found = await db.Search<Article>(words).VisibleTo(actor).Where(a => a.State != ArticleState.Withdrawn && (actor.Chosen == null || a.Sites.Any(s => s.Site == actor.Chosen)))
            .OrderBy(a => a.State != ArticleState.Published || a.ValidUntil < today).ThenByDescending(a => a.ChangedAt).Include(a => a.Sites).Take(most).AsNoTracking().ToListAsync(ct);
        return [.. (await rows.Of(found, actor, ct)).Select(r => new Hit(r.Title, string.Join(" · ", new[] { r.CategoryName, r.State is ArticleState.Published ? null : texts.Of(r.State), r.IsExpired ? texts["Expired"] : null }.Where(p => !string.IsNullOrEmpty(p))), $"/service-desk/knowledge/{r.Id}"))];
    }
}
