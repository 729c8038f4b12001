using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>By what the rates are told apart.</summary>
public enum RatesBy { Month, Person, Type, Category, Building, Reason }

/// <summary>How many were to be called back, how many were, and what they said (回访率、满意率): of what was due in a stretch of days; the last row is all of it.</summary>
public sealed class CallRates(Work work, IEstate estate, Colleagues colleagues, Catalogue texts) : Query<CallRates.Filter, PageOf<CallRates.Row>>(work, Permissions.Figures)
{
    public sealed record Filter : Listing
    {
        /// <summary>Due on this day or after; the first of the month before last, if not said.</summary>
        public DateOnly? From { get; init; }
        /// <summary>Due on this day or before; today, if not said.</summary>
        public DateOnly? To { get; init; }
        public RatesBy? By { get; init; }
        public RequestType? Type { get; init; }
    }

    /// <param name="Link">What narrows the list of call-backs to this row: «Caller=…».</param>
    public sealed record Row(string? Title, string Link, int Due, int Made, int InTime, int NotReached, int Overdue, int Satisfied, int Fairly, int Dissatisfied, bool IsAll)
    {
        public double? Rate => Due == 0 ? null : (double)Made / Due;
        public double? InTimeRate => Due == 0 ? null : (double)InTime / Due;
        public double? SatisfactionRate => Made == 0 ? null : (double)(Satisfied + Fairly) / Made;
        public int Of(CallCount count) => count switch { CallCount.Made => Made, CallCount.InTime => InTime, CallCount.NotReached => NotReached, CallCount.Overdue => Overdue, CallCount.Satisfied => Satisfied, CallCount.Fairly => Fairly, CallCount.Dissatisfied => Dissatisfied, _ => Due };
        internal static string? Say(double? share) => share?.ToString("P1", System.Globalization.CultureInfo.InvariantCulture);
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Figures of", r => r.IsAll ? "Σ" : r.Title), new("To be called back", r => r.Due), new("Called back", r => r.Made), new("Call-back rate", r => Row.Say(r.Rate)),
        new("In time", r => r.InTime), new("Call-backs in time", r => Row.Say(r.InTimeRate)), new("Not reached", r => r.NotReached), new("Overdue", r => r.Overdue),
        new("Satisfied", r => r.Satisfied), new("Fairly", r => r.Fairly), new("Dissatisfied", r => r.Dissatisfied), new("Satisfaction rate", r => Row.Say(r.SatisfactionRate)),
    ];

    public static (DateOnly From, DateOnly To) Days(Filter filter, DateOnly today) => (filter.From ?? new DateOnly(today.Year, today.Month, 1).AddMonths(-2), filter.To ?? today);

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var (from, to) = Days(filter, Shown.DayOf(Now));
        if (to < from) throw new Invalid(nameof(filter.To), "{0} lies before the beginning.");
        if (to > from.AddMonths(36)) throw new Invalid(nameof(filter.To), "Choose at most three years.");
        var dues = Due(from, to).Counted();
        if (filter.Type is { } type) dues = dues.Where(d => d.Of.Type == type);
        var rows = filter.By switch
        {
            RatesBy.Person   => await By(dues, d => d.EndedBy, "Caller", "Unheard=true", texts["Not heard by the staff"], async ids => await colleagues.Names(ids.Select(i => (AccountId?)i), ct), ct),
            RatesBy.Type     => await By(dues, d => (RequestType?)d.Of.Type, "Type", "", null, ids => Named(ids.ToDictionary(t => t, t => texts.Of(t))), ct),
            RatesBy.Reason   => await By(dues, d => (CallReason?)d.Reason, "Reason", "", null, ids => Named(ids.ToDictionary(r => r, r => texts.Of(r))), ct),
            RatesBy.Category => await By(dues, d => d.Of.Category, "Category", $"Missing={Missing.NoCategory}", texts.Of(Missing.NoCategory), async _ => (await Db.Set<Category>().AsNoTracking().ToListAsync(ct)).ToDictionary(c => c.Id, c => $"{texts.Of(c.Type)} · {c.Title}"), ct),
            RatesBy.Building => await By(dues, d => d.Of.Building, "Building", $"Missing={Missing.NoBuilding}", texts.Of(Missing.NoBuilding), async ids => await estate.BuildingNames(ids, ct), ct),
            _                => await Months(filter.Type, from, to, ct),
        };
        var all = (await Count(dues.GroupBy(d => 1), ct)).Select(c => Of(null, "", c, isAll: true)).SingleOrDefault() ?? new Row(null, "", 0, 0, 0, 0, 0, 0, 0, 0, IsAll: true);
        return new([.. rows, all], rows.Count + 1, 1, rows.Count + 1);
    }

    private IQueryable<DueCallBack> Due(DateOnly from, DateOnly to)
    {
        var (start, end) = (RequestFilters.Start(from), RequestFilters.Start(to.AddDays(1)));
        return Db.Set<DueCallBack>().AsNoTracking().VisibleTo(Actor).InChosenSite(Actor).Where(d => d.DueAt >= start && d.DueAt < end);
    }

    private sealed record Counts<TKey>(TKey Key, int Due, int Made, int InTime, int NotReached, int Overdue, int Satisfied, int Fairly, int Dissatisfied);

    private async Task<List<Counts<TKey>>> Count<TKey>(IQueryable<IGrouping<TKey, DueCallBack>> groups, CancellationToken ct)
    {
        var now = Now;
        return await groups.Select(g => new Counts<TKey>(g.Key, g.Count(), g.Count(d => d.Satisfaction != null), g.Count(d => d.Satisfaction != null && d.EndedAt <= d.DueAt), g.Count(d => d.EndedAt != null && d.Satisfaction == null), g.Count(d => d.EndedAt == null && d.DueAt < now),
            g.Count(d => d.Satisfaction == Satisfaction.Satisfied), g.Count(d => d.Satisfaction == Satisfaction.Fairly), g.Count(d => d.Satisfaction == Satisfaction.Dissatisfied))).ToListAsync(ct);
    }

    /// <param name="ofNone">What narrows the list to those without a key.</param>
    /// <param name="none">What these are called.</param>
    private async Task<IReadOnlyList<Row>> By<TKey>(IQueryable<DueCallBack> dues, Expression<Func<DueCallBack, TKey?>> key, string link, string ofNone, string? none, Func<IReadOnlyCollection<TKey>, Task<IReadOnlyDictionary<TKey, string>>> name, CancellationToken ct) where TKey : struct
    {
        var counts = await Count(dues.GroupBy(key), ct);
        var names = await name([.. counts.Where(c => c.Key is not null).Select(c => c.Key!.Value)]);
        return [.. counts.OrderBy(c => c.Key is null).ThenByDescending(c => c.Due).ThenBy(c => c.Key is { } k ? names.GetValueOrDefault(k) : null, StringComparer.Ordinal)
            .Select(c => c.Key is { } k ? Of(names.GetValueOrDefault(k), $"{link}={k}", c) : Of(none, ofNone, c))];
    }

    private async Task<IReadOnlyList<Row>> Months(RequestType? type, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var rows = new List<Row>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            var (first, last) = (month < from ? from : month, month.AddMonths(1).AddDays(-1) is var end && end > to ? to : end);
            var dues = Due(first, last).Counted();
            if (type is { } t) dues = dues.Where(d => d.Of.Type == t);
            var counts = (await Count(dues.GroupBy(d => 1), ct)).SingleOrDefault() ?? new(1, 0, 0, 0, 0, 0, 0, 0, 0);
            rows.Add(Of(month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), $"From={first:yyyy-MM-dd}&To={last:yyyy-MM-dd}", counts));
        }
        return rows;
    }

    private static Row Of<TKey>(string? title, string link, Counts<TKey> c, bool isAll = false) => new(title, link, c.Due, c.Made, c.InTime, c.NotReached, c.Overdue, c.Satisfied, c.Fairly, c.Dissatisfied, isAll);

    private static Task<IReadOnlyDictionary<TKey, string>> Named<TKey>(Dictionary<TKey, string> names) where TKey : struct => Task.FromResult<IReadOnlyDictionary<TKey, string>>(names);
}
