using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Where something written belongs: its communities, type and category.</summary>
public sealed class Shelf(Actor actor, Rulebook rules)
{
    /// <summary>The communities ticked, or all of the writer's when none is (a page then sends nothing at all); a community that is not the writer's does not exist.</summary>
    public IReadOnlyList<SiteId> Sites(IReadOnlyCollection<SiteId>? ticked, string field)
    {
        var sites = ticked is null or { Count: 0 } ? [.. actor.Sites] : ticked.Distinct().ToArray();
        if (sites.Length == 0 || !sites.All(actor.Sites.Contains)) throw new Invalid(field, "{0} is not known.");
        return sites;
    }

    /// <summary>The type, which is the category's where there is one.</summary>
    public async Task<RequestType?> Type(RequestType? type, CategoryId? category, CategoryId? before, CancellationToken ct)
    {
        if (category is null) return type;
        var known = await rules.Category(category, ct) ?? throw new Invalid(nameof(ArticleFields.Category), "{0} is not known.");
        if (known.Retired && category != before) throw new Invalid(nameof(ArticleFields.Category), "{0} is no longer in use.");
        return known.Type;
    }

    public static void RefuseUnreadable(string words)
    {
        if (!RichText.IsReadable(words)) throw new Invalid(nameof(ArticleFields.FullAnswer), "{0} has marks nested too deeply to be shown.");
    }
}
