using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Figures.ServiceFigures;

namespace Steward.ServiceDesk.Figures;

/// <summary>Cuts requests into rows and counts every measure of each, in the database.</summary>
public sealed class Slices(Db db, IEstate estate, Colleagues colleagues, Catalogue texts)
{
    public async Task<IReadOnlyList<Row>> Of(IQueryable<Request> requests, FiguresBy by, DateOnly from, DateOnly to, IReadOnlyDictionary<BuildingId, int> homes, DateTimeOffset now, CancellationToken ct) => by switch
    {
        FiguresBy.Person   => await By(requests, r => r.Holder, "Holder", Missing.NoHolder, _ => homes.Values.Sum(), ids => colleagues.Names(ids.Select(id => (AccountId?)id), ct), now, ct),
        FiguresBy.Category => await By(requests, r => r.Category, "Category", Missing.NoCategory, _ => homes.Values.Sum(), async _ => (await db.Set<Category>().AsNoTracking().ToListAsync(ct)).ToDictionary(c => c.Id, c => $"{texts.Of(c.Type)} · {c.Title}"), now, ct),
        FiguresBy.Building => await By(requests, r => r.Building, "Building", Missing.NoBuilding, b => b is { } building ? homes.GetValueOrDefault(building) : 0, ids => estate.BuildingNames(ids, ct), now, ct),
        FiguresBy.Type     => await By(requests, r => (RequestType?)r.Type, "Type", default, _ => homes.Values.Sum(), ids => Task.FromResult<IReadOnlyDictionary<RequestType, string>>(ids.ToDictionary(t => t, t => texts.Of(t))), now, ct),
        _                  => await Months(requests, from, to, homes.Values.Sum(), now, ct),
    };

    public async Task<IReadOnlyDictionary<Measure, int>> Counts(IQueryable<Request> requests, DateTimeOffset now, CancellationToken ct)
    {
        var counts = new Dictionary<Measure, int>();
        foreach (var measure in Enum.GetValues<Measure>()) counts[measure] = await requests.CountAsync(Measures.Of(measure, now), ct);
        return counts;
    }

    /// <param name="missing">What those without a key are called, and filtered by.</param>
    private async Task<IReadOnlyList<Row>> By<TKey, TNames>(IQueryable<Request> requests, Expression<Func<Request, TKey?>> key, string link, Missing missing, Func<TKey?, int> homes, Func<IReadOnlyCollection<TKey>, Task<TNames>> name, DateTimeOffset now, CancellationToken ct)
        where TKey : struct where TNames : IReadOnlyDictionary<TKey, string>
    {
        var (received, counts) = (await Group(requests, key, ct), new Dictionary<Measure, ILookup<TKey?, int>>());
        foreach (var measure in Enum.GetValues<Measure>()) counts[measure] = (await Group(requests.Where(Measures.Of(measure, now)), key, ct)).ToLookup(g => g.Key, g => g.Count);
        var names = await name([.. received.Where(r => r.Key is not null).Select(r => r.Key!.Value)]);
        string? Name(TKey? of) => of is { } known ? names.GetValueOrDefault(known) : texts.Of(missing);
        return [.. received.OrderBy(r => r.Key is null).ThenByDescending(r => r.Count).ThenBy(r => Name(r.Key), StringComparer.Ordinal).Select(r => new Row(Name(r.Key), r.Key is { } known ? $"{link}={known}" : $"Missing={missing}",
            r.Count, counts.ToDictionary(c => c.Key, c => c.Value[r.Key].FirstOrDefault()), homes(r.Key), IsAll: false))];
    }

    private static async Task<IReadOnlyList<(TKey? Key, int Count)>> Group<TKey>(IQueryable<Request> requests, Expression<Func<Request, TKey?>> key, CancellationToken ct) where TKey : struct =>
        [.. (await requests.GroupBy(key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).Select(g => (g.Key, g.Count))];

    private async Task<IReadOnlyList<Row>> Months(IQueryable<Request> requests, DateOnly from, DateOnly to, int homes, DateTimeOffset now, CancellationToken ct)
    {
        var rows = new List<Row>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            var (first, last) = (month < from ? from : month, month.AddMonths(1).AddDays(-1) is var end && end > to ? to : end);
            var (start, until) = (RequestFilters.Start(first), RequestFilters.Start(last.AddDays(1)));
            var received = requests.Where(r => r.ReceivedAt >= start && r.ReceivedAt < until);
            rows.Add(new(month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), $"From={first:yyyy-MM-dd}&To={last:yyyy-MM-dd}", await received.CountAsync(ct), await Counts(received, now, ct), homes, IsAll: false));
        }
        return rows;
    }
}
