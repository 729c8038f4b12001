using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>Every training there was, the latest first.</summary>
public sealed class ModelList(Work work, IEstate estate) : Query<ModelList.Filter, PageOf<ModelList.Row>>(work, Permissions.Dictionaries)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
        public Aim? Aim { get; init; }
    }

    /// <param name="Accuracy">In percent of the held-back rows; so are the four after it.</param>
    public sealed record Row(SuggestionModelId Id, DateTimeOffset TrainedAt, string Site, Aim Aim, int Rows, int Held, decimal? Accuracy, decimal? Majority, decimal? Precision, decimal? Recall, bool Beats, decimal Seconds, string ByName);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Trained at",      r => r.TrainedAt) { Class = "nowrap" },
        new("Site",            r => r.Site),
        new("Suggests",        r => r.Aim),
        new("Rows",            r => r.Rows),
        new("Held back",       r => r.Held),
        new("Right, %",        r => r.Accuracy),
        new("Most frequent answer, %", r => r.Majority),
        new("Precision, %",    r => r.Precision),
        new("Recall, %",       r => r.Recall),
        new("Better",          r => r.Beats),
        new("Seconds",         r => r.Seconds),
        new("By",              r => r.ByName),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var models = Db.Set<SuggestionModel>().VisibleTo(Actor);
        models = filter.Site is { } site ? models.Where(m => m.Site == site) : models.InChosenSite(Actor);
        if (filter.Aim is { } aim) models = models.Where(m => m.Aim == aim);
        var page = await models.OrderByDescending(m => m.TrainedAt).ThenBy(m => m.Site).ThenBy(m => m.Aim).PageFor(filter, ct);
        var sites = await estate.SiteNames(page.Rows.Select(m => m.Site).Distinct(), ct);
        return page.With([.. page.Rows.Select(m => new Row(m.Id, m.TrainedAt, sites.GetValueOrDefault(m.Site) ?? "", m.Aim, m.Rows, m.Held,
            Share(m.Right, m.Held), Share(m.MajorityRight, m.Held), Percent(m.Held, m.Precision), Percent(m.Held, m.Recall), m.Beats, Math.Round(m.Milliseconds / 1000m, 1), m.ByName))]);
    }

    internal static decimal? Share(int part, int of) => of == 0 ? null : Math.Round(100m * part / of, 1);
    private static decimal? Percent(int held, double share) => held == 0 ? null : Math.Round(100 * (decimal)share, 1);
}
