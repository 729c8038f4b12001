using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Handling;

/// <summary>Looks up what holds for a request.</summary>
public sealed class Rulebook(Db db)
{
    public async Task<Terms> For(Request request, CancellationToken ct) => Terms.Of(await Rule(request.Type, ct), await Category(request.Category, ct), request.Urgency);

    public async Task<HandlingRule> Rule(RequestType type, CancellationToken ct) =>
        await db.Set<HandlingRule>().SingleOrDefaultAsync(r => r.Type == type, ct) ?? HandlingRule.Default(type);

    /// <summary>The category, which must be one of its type's; a retired one serves only what was filed under it before.</summary>
    public async Task<Category?> Chosen(RequestType type, CategoryId? id, CategoryId? before, string field, CancellationToken ct)
    {
        if (id is null) return null;
        var category = await Category(id, ct);
        if (category is null || category.Type != type) throw new Invalid(field, "{0} does not belong to this type of request.");
        if (category.Retired && id != before) throw new Invalid(field, "{0} is no longer in use.");
        return category;
    }

    public async Task<Category?> Category(CategoryId? id, CancellationToken ct) =>
        id is null ? null : await db.Set<Category>().SingleOrDefaultAsync(c => c.Id == id, ct);
}
