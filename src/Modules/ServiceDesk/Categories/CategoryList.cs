using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Categories;

/// <summary>The dictionary of categories, by type and order.</summary>
public sealed class CategoryList(Work work) : Query<CategoryList.Filter, IReadOnlyList<CategoryList.Row>>(work, Permission.SignedIn)
{
    public sealed record Filter
    {
        public RequestType? Type { get; init; }
        /// <summary>Also those no longer chosen.</summary>
        public bool? Retired { get; init; }
    }

    public sealed record Row(CategoryId Id, RequestType Type, string Code, string Name, string? EnglishName, string Title, int Order, bool Retired,
        Urgency Urgency, Charge Charge, Area Area, bool? CallBack, bool Leak, CraftId? Craft, bool Offered, int Version)
    {
        public static Row Of(Category c) => new(c.Id, c.Type, c.Code, c.Name, c.EnglishName, c.Title, c.Order, c.Retired, c.Urgency, c.Charge, c.Area, c.CallBack, c.Leak, c.Craft, c.Offered, c.Version);
    }

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var categories = Db.Set<Category>().AsQueryable();
        if (filter.Type is { } type) categories = categories.Where(c => c.Type == type);
        if (filter.Retired is not true) categories = categories.Where(c => !c.Retired);
        var all = await categories.OrderBy(c => c.Order).ThenBy(c => c.Code).ToListAsync(ct);
        return [.. all.OrderBy(c => c.Type).Select(Row.Of)];
    }
}
