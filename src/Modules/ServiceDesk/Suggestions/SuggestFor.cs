using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>Category and urgency that the words of a request suggest (分类建议), from what the site's own closed requests taught. Decides nothing.</summary>
public sealed class SuggestFor(Work work, ModelShelf shelf, SettingReader settings, IEstate estate) : Query<SuggestFor.Filter, SuggestFor.View>(work, Permissions.Open)
{
    public sealed record Filter
    {
        public SiteId? Site { get; init; }
        public RequestType? Type { get; init; }
        public UnitId? Unit { get; init; }
        public string? House { get; init; }
        public string? Subject { get; init; }
        public string? Details { get; init; }
        /// <summary>What the agent chose already: nothing is suggested beside it.</summary>
        public CategoryId? Category { get; init; }
        public Urgency? Urgency { get; init; }

        public static Filter Of(RequestFields f) => new()
        {
            Site = (f as OpenRequest.Form)?.Site, Type = f.Type, Unit = f.Unit, House = f.House, Subject = f.Subject, Details = f.Details, Category = f.Category, Urgency = f.Urgency,
        };
    }

    /// <summary>Each is null when nothing is to be suggested.</summary>
    public sealed record View(CategoryHint? Category, UrgencyHint? Urgency);
    public sealed record CategoryHint(CategoryId Id, RequestType Type, string Title, int Percent);
    public sealed record UrgencyHint(Urgency Urgency, int Percent);

    private static readonly View Nothing = new(null, null);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        if (Wording.Of(filter.Subject, filter.Details) is not { } words || await At(filter, ct) is not { } site || !await settings.Get(SuggestionSettings.On, site, ct: ct)) return Nothing;
        var least = await settings.Get(SuggestionSettings.Rows, site, ct: ct);
        var certain = await settings.Get(SuggestionSettings.Certain, site, ct: ct) / 100.0;
        var categories = await Db.Set<Category>().Where(c => !c.Retired && (filter.Type == null || c.Type == filter.Type)).ToDictionaryAsync(c => c.Id.ToString(), ct);
        var category = filter.Category is null ? await Guess(Aim.Category, categories.ContainsKey) : null;
        var urgency = filter.Urgency is null ? await Guess(Aim.Urgency, _ => true) : null;
        return new(
            category is null ? null : Hint(categories[category.Answer], category),
            // Nothing ever suggests to let something wait.
            urgency?.Answer == nameof(Urgency.Urgent) && !IsUrgentAnyway() ? new(Urgency.Urgent, Percent(urgency)) : null);

        async Task<Predictor.Guess?> Guess(Aim aim, Func<string, bool> isPossible)
        {
            var model = await Db.Set<SuggestionModel>().Latest(site, aim, ct);
            if (model?.Stands(least, isOn: true) is not Standing.InUse || await shelf.Take(model.Id, Db, ct) is not { } predictor) return null;
            return predictor.Best(words, isPossible) is { } best && best.Certainty >= certain ? best : null;
        }

        bool IsUrgentAnyway() => filter.Category is { } chosen && categories.GetValueOrDefault(chosen.ToString())?.Urgency is Urgency.Urgent;
    }

    private static CategoryHint Hint(Category category, Predictor.Guess guess) => new(category.Id, category.Type, category.Title, Percent(guess));
    private static int Percent(Predictor.Guess guess) => (int)Math.Floor(100 * guess.Certainty);

    /// <summary>The site of the house, else the one said, chosen or only one; null when it is not the actor's affair.</summary>
    private async Task<SiteId?> At(Filter filter, CancellationToken ct)
    {
        var unit = filter.Unit is { } id ? (await estate.Units([id], ct)).GetValueOrDefault(id) : filter.House.OrNull() is { } typed && await estate.UnitsNumbered([typed], ct) is [var only] ? only : null;
        SiteId? site = unit?.Site ?? filter.Site ?? Actor.Meant;
        return site is { } here && Actor.Sites.Contains(here) ? site : null;
    }
}
