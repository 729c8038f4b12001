using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Figures;

/// <summary>By what the figures are told apart.</summary>
public enum FiguresBy { Person, Category, Building, Month, Type }

/// <summary>How well the department serves (客服指标): what was received in a stretch of days, by person, category, building, month or type; the last row is all of it.</summary>
public sealed class ServiceFigures(Work work, Slices slices, IEstate estate) : Query<ServiceFigures.Filter, PageOf<ServiceFigures.Row>>(work, Permissions.Figures)
{
    public sealed record Filter : Listing
    {
        /// <summary>Received on this day or after; the first of the month before last, if not said.</summary>
        public DateOnly? From { get; init; }
        /// <summary>Received on this day or before; today, if not said.</summary>
        public DateOnly? To { get; init; }
        public FiguresBy? By { get; init; }
        public RequestType? Type { get; init; }
    }

    /// <param name="Link">What narrows the list of requests to this row: «Holder=…».</param>
    /// <param name="Homes">Those of the building in a row of one, else of the community.</param>
    public sealed record Row(string? Title, string Link, int Received, IReadOnlyDictionary<Measure, int> Counts, int Homes, bool IsAll)
    {
        public int Of(Measure measure) => Counts.GetValueOrDefault(measure);
        /// <summary>The share of the hits, between 0 and 1; null when there is nothing to share.</summary>
        public double? Share(Rate rate) => (rate.Miss is { } miss ? Of(rate.Hit) + Of(miss) : Homes) is > 0 and var all ? (double)Of(rate.Hit) / all : null;
        public string? Say(Rate rate) => Share(rate)?.ToString(rate.Miss is null ? "P2" : "P1", System.Globalization.CultureInfo.InvariantCulture);
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Figures of", r => r.IsAll ? "Σ" : r.Title), new("Received", r => r.Received),
        .. Measures.Rates.Select(rate => new Column<Row>(rate.Title, r => r.Say(rate))),
        .. Enum.GetValues<Measure>().Select(measure => new Column<Row>(Words.Split(measure.ToString()), r => r.Of(measure))), new("Homes", r => r.Homes),
    ];

    public static (DateOnly From, DateOnly To) Days(Filter filter, DateOnly today) =>
        (filter.From ?? new DateOnly(today.Year, today.Month, 1).AddMonths(-2), filter.To ?? today);

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var (from, to) = Days(filter, Shown.DayOf(Now));
        if (to < from) throw new Invalid(nameof(filter.To), "{0} lies before the beginning.");
        if (to > from.AddMonths(36)) throw new Invalid(nameof(filter.To), "Choose at most three years.");
        var requests = RequestFilters.Apply(Db.Set<Request>().AsNoTracking().VisibleTo(Actor).InChosenSite(Actor), new() { From = from, To = to, Type = filter.Type }, Actor, Now);
        var homes = await estate.HomesOf(Actor.Chosen is { } site ? [site] : Actor.Sites, ct);
        var rows = await slices.Of(requests, filter.By ?? FiguresBy.Month, from, to, homes, Now, ct);
        var all = new Row(null, "", await requests.CountAsync(ct), await slices.Counts(requests, Now, ct), homes.Values.Sum(), IsAll: true);
        return new([.. rows, all], rows.Count + 1, 1, rows.Count + 1);
    }
}
