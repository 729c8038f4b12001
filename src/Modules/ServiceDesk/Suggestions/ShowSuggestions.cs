using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>How good a site's suggestions are: on the rows held back from them, and in real use.</summary>
public sealed class ShowSuggestions(Work work, IEstate estate, SettingReader settings, ModelShelf shelf, Catalogue texts) : Query<ShowSuggestions.Filter, ShowSuggestions.View>(work, Permissions.Dictionaries)
{
    public sealed record Filter(SiteId? Site = null);

    /// <param name="Certain">In percent, from which on something is shown.</param>
    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, bool IsOn, int LeastRows, int Certain, IReadOnlyList<Sheet> Sheets);

    /// <param name="Kept">Of the taken ones whose request is closed, how many were closed with the very same answer.</param>
    public sealed record Use(int Shown, int Taken, int Overruled, int LeftOpen, int Closed, int Kept);
    public sealed record Sheet(Aim Aim, Standing Standing, SuggestionModel? Model, IReadOnlyList<Part> Parts, IReadOnlyList<Mixup> Mixups, Use Use);
    public sealed record Part(string Title, int Rows, int Told, int Right, double Precision, double Recall);
    public sealed record Mixup(string Title, string Told, int Times);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var (isOn, least, certain) = (await settings.Get(SuggestionSettings.On, site, ct: ct), await settings.Get(SuggestionSettings.Rows, site, ct: ct), await settings.Get(SuggestionSettings.Certain, site, ct: ct));
        var names = (await Db.Set<Category>().ToListAsync(ct)).ToDictionary(c => c.Id.ToString(), c => $"{texts.Of(c.Type)} › {c.Title}");
        string Name(string answer) => Enum.TryParse<Urgency>(answer, out var urgency) ? texts.Of(urgency) : names.GetValueOrDefault(answer) ?? answer;
        var sheets = new List<Sheet>();
        foreach (var aim in Enum.GetValues<Aim>())
        {
            var model = await Db.Set<SuggestionModel>().VisibleTo(Actor).Latest(site, aim, ct);
            var standing = model?.Stands(least, isOn) ?? Standing.NotTrained;
            if (standing is Standing.InUse && await shelf.Take(model!.Id, Db, ct) is null) standing = Standing.Unreadable;
            var detail = model is null ? new([], []) : JsonSerializer.Deserialize<Verdict.Breakdown>(model.Detail, Json.Options)!;
            sheets.Add(new(aim, standing, model, [.. detail.Parts.Select(p => new Part(Name(p.Answer), p.Rows, p.Told, p.Right, p.Precision, p.Recall))],
                [.. detail.Mixups.Select(m => new Mixup(Name(m.Answer), Name(m.Told), m.Times))], await InUse(site, aim, ct)));
        }
        return new(site, sites, isOn, least, certain, sheets);
    }

    private async Task<Use> InUse(SiteId site, Aim aim, CancellationToken ct)
    {
        var offers = Db.Set<Offer>().VisibleTo(Actor).Where(o => o.Site == site && o.Aim == aim);
        var replies = await offers.GroupBy(o => o.Uptake).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var closed = from o in offers where o.Uptake == Uptake.Taken
                     join r in Db.Set<Request>() on o.Request equals r.Id where r.State == RequestState.Closed
                     select new { Same = aim == Aim.Category ? r.Category == o.Category : r.Urgency == Urgency.Urgent };
        return new(replies.Values.Sum(), replies.GetValueOrDefault(Uptake.Taken), replies.GetValueOrDefault(Uptake.Overruled), replies.GetValueOrDefault(Uptake.LeftOpen), await closed.CountAsync(ct), await closed.CountAsync(c => c.Same, ct));
    }
}
