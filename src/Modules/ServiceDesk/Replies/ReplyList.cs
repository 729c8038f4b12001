using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Replies;

/// <summary>The reply templates (回复模板), in the order in which they are offered.</summary>
public sealed class ReplyList(Work work, IEstate estate) : Query<ReplyList.Filter, PageOf<ReplyList.Row>>(work, Permissions.ReadKnowledge)
{
    public sealed record Filter : Listing
    {
        public ReplyPurpose? Purpose { get; init; }
        public RequestType? Type { get; init; }
        public SiteId? Site { get; init; }
        /// <summary>Also those offered no more.</summary>
        public bool? Retired { get; init; }
    }

    public sealed record Row(ReplyId Id, string Title, string Words, ReplyPurpose Purpose, RequestType? Type, CategoryId? Category, string? CategoryName, IReadOnlyList<string> Sites, int Order, bool Retired, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Template",     r => r.Title),
        new("Offered for",  r => r.Purpose),
        new("Text",         r => r.Words),
        new("Type",         r => r.Type),
        new("Category",     r => r.CategoryName),
        new("Communities",  r => string.Join(' ', r.Sites)),
        new("Order",        r => r.Order)   { Class = "num" },
        new("Retired",      r => r.Retired),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var replies = Db.Search<Reply>(filter.Q).VisibleTo(Actor).Include(r => r.Sites).AsQueryable();
        if ((filter.Site ?? Actor.Chosen) is { } site) replies = replies.Where(r => r.Sites.Any(s => s.Site == site));
        if (filter.Purpose is { } purpose) replies = replies.Where(r => r.Purpose == purpose);
        if (filter.Type is { } type) replies = replies.Where(r => r.Type == type);
        if (filter.Retired is not true) replies = replies.Where(r => !r.Retired);
        var page = await replies.OrderBy(r => r.Retired).ThenBy(r => r.Purpose).ThenBy(r => r.Order).ThenBy(r => r.Title).PageFor(filter, ct);
        var filed = page.Rows.Select(r => r.Category).OfType<CategoryId>().Distinct().ToArray();
        var categories = await Db.Set<Category>().Where(c => filed.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Title, ct);
        var sites = await estate.SiteNames(page.Rows.SelectMany(r => r.Sites).Select(s => s.Site).Where(Actor.Sites.Contains).Distinct(), ct);
        return page.With(page.Rows.Select(r => new Row(r.Id, r.Title, r.Words, r.Purpose, r.Type, r.Category, r.Category is { } c ? categories.GetValueOrDefault(c) : null,
            [.. r.Sites.Select(s => s.Site).Where(sites.ContainsKey).Select(s => sites[s]).Order(StringComparer.Ordinal)],
            r.Order, r.Retired, r.Version)));
    }
}
