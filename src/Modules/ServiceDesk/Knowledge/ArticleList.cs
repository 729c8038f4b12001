using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Whether a published answer holds.</summary>
public enum Freshness { Valid, EndingSoon, Expired }

/// <summary>The knowledge base (知识库): answers to what is asked again and again.</summary>
public sealed class ArticleList(Work work, ArticleRows rows, SettingReader settings) : Query<ArticleList.Filter, PageOf<ArticleList.Row>>(work, Permissions.ReadKnowledge)
{
    public sealed record Filter : Listing
    {
        public ArticleState? State { get; init; }
        public Freshness? Freshness { get; init; }
        public RequestType? Type { get; init; }
        public CategoryId? Category { get; init; }
        public SiteId? Site { get; init; }
        public bool? ForResidents { get; init; }
    }

    /// <param name="Sites">Those of the reader's own in which it holds.</param>
    /// <param name="Uses">Into how many replies it was put.</param>
    public sealed record Row(ArticleId Id, string Title, ArticleState State, RequestType? Type, CategoryId? Category, string? CategoryName, string? KeyWords, IReadOnlyList<string> Sites, bool ForResidents,
        DateOnly? ValidUntil, bool IsExpired, bool EndsSoon, int Edition, DateTimeOffset ChangedAt, string? KeeperName, int Uses, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Question",     r => r.Title,                        "title"),
        new("State",        r => r.State),
        new("Type",         r => r.Type),
        new("Category",     r => r.CategoryName),
        new("Communities",  r => string.Join(' ', r.Sites)),
        new("Residents read it", r => r.ForResidents),
        new("Valid until",  r => r.ValidUntil,                   "valid")   { Class = "nowrap" },
        new("Edition",      r => r.Edition)                                 { Class = "num" },
        new("Changed at",   r => r.ChangedAt,                    "changed") { Class = "nowrap" },
        new("Kept by",      r => r.KeeperName)                              { Class = "nowrap" },
        new("Used",         r => r.Uses,                         "used")    { Class = "num" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var soon = today.AddDays(await settings.Get(KnowledgeSettings.WarnDays, ct: ct));
        var articles = Db.Search<Article>(filter.Q).VisibleTo(Actor).Include(a => a.Sites).AsQueryable();
        if ((filter.Site ?? Actor.Chosen) is { } site) articles = articles.Where(a => a.Sites.Any(s => s.Site == site));
        if (filter.State is { } state) articles = articles.Where(a => a.State == state);
        if (filter.Type is { } type) articles = articles.Where(a => a.Type == type);
        if (filter.Category is { } category) articles = articles.Where(a => a.Category == category);
        if (filter.ForResidents is { } forResidents) articles = articles.Where(a => a.ForResidents == forResidents);
        if (filter.Freshness is not null) articles = articles.Where(a => a.State == ArticleState.Published);
        articles = filter.Freshness switch
        {
            Knowledge.Freshness.Valid      => articles.Where(a => a.ValidUntil == null || a.ValidUntil >= today),
            Knowledge.Freshness.EndingSoon => articles.Where(a => a.ValidUntil >= today && a.ValidUntil <= soon),
            Knowledge.Freshness.Expired    => articles.Where(a => a.ValidUntil < today),
            _                          => articles,
        };
        var page = await Order(filter.Sort, articles).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, Actor, ct));
    }

    private IQueryable<Article> Order(string? sort, IQueryable<Article> articles) => sort switch
    {
        "title"    => articles.OrderBy(a => a.Title).ThenBy(a => a.ChangedAt),
        "-title"   => articles.OrderByDescending(a => a.Title).ThenBy(a => a.ChangedAt),
        "valid"    => articles.OrderBy(a => a.ValidUntil == null).ThenBy(a => a.ValidUntil).ThenBy(a => a.Title),
        "-valid"   => articles.OrderBy(a => a.ValidUntil == null).ThenByDescending(a => a.ValidUntil).ThenBy(a => a.Title),
        "changed"  => articles.OrderBy(a => a.ChangedAt).ThenBy(a => a.Title),
        "-changed" => articles.OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Title),
        "used"     => articles.OrderBy(a => Db.Set<ArticleUse>().Count(u => u.Article == a.Id)).ThenBy(a => a.Title),
        _          => articles.OrderBy(a => a.State == ArticleState.Withdrawn).ThenByDescending(a => Db.Set<ArticleUse>().Count(u => u.Article == a.Id)).ThenBy(a => a.Title),
    };
}
