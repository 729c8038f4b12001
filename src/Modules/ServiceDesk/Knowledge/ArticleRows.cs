using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Answers as lists show them, with all names looked up at once.</summary>
public sealed class ArticleRows(Db db, IEstate estate, Colleagues colleagues, SettingReader settings, TimeProvider clock)
{
    public async Task<IReadOnlyList<ArticleList.Row>> Of(IReadOnlyCollection<Article> articles, Actor actor, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var soon = today.AddDays(await settings.Get(KnowledgeSettings.WarnDays, ct: ct));
        var ids = articles.Select(a => a.Id).ToArray();
        var filed = articles.Select(a => a.Category).OfType<CategoryId>().Distinct().ToArray();
        var categories = await db.Set<Category>().AsNoTracking().Where(c => filed.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Title, ct);
        // Of communities that are not the reader's nothing is told.
        var sites = await estate.SiteNames(articles.SelectMany(a => a.Sites).Select(s => s.Site).Where(actor.Sites.Contains).Distinct(), ct);
        var keepers = await colleagues.Names(articles.Select(a => a.Keeper), ct);
        var uses = await db.Set<ArticleUse>().Where(u => ids.Contains(u.Article)).GroupBy(u => u.Article).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. articles.Select(a => new ArticleList.Row(a.Id, a.Title, a.State, a.Type, a.Category, a.Category is { } c ? categories.GetValueOrDefault(c) : null, a.KeyWords,
            [.. a.Sites.Select(s => s.Site).Where(sites.ContainsKey).Select(s => sites[s]).Order(StringComparer.Ordinal)], a.ForResidents, a.ValidUntil,
            a.State is ArticleState.Published && a.IsExpired(today), a.State is ArticleState.Published && a.ValidUntil >= today && a.ValidUntil <= soon,
            a.Edition, a.ChangedAt, a.Keeper is { } k ? keepers.GetValueOrDefault(k) : null, uses.GetValueOrDefault(a.Id), a.Version))];
    }
}
