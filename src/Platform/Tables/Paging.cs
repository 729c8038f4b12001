using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Steward.Platform.Tables;

public static class Paging
{
    /// <summary>So many rows are counted; to count on would take longer than to find what is shown.</summary>
    public const int Countable = 10_000;

    /// <summary>The same of what has the words asked for, each of which is fetched to be counted.</summary>
    public const int FoundCountable = 1_000;

    /// <param name="inWindow">How many there are in the window of what was found, if only that is looked at.</param>
    public static async Task<PageOf<T>> PageFor<T>(this IQueryable<T> rows, Listing listing, CancellationToken ct, int? inWindow = null)
    {
        var (page, size) = (listing.PageNumber(), listing.PageSize());
        if (listing.Pieces is { } pieces) return new(await pieces.Next(rows, ct), 0, page, size);
        var countable = (int)Math.Min(int.MaxValue - 1L, Math.Max(string.IsNullOrWhiteSpace(listing.Q) ? Countable : FoundCountable, (long)page * size));
        // A first page that is not full holds all there are.
        var first = page == 1 ? await rows.Take(size).ToListAsync(ct) : null;
        var total = inWindow ?? (first?.Count < size ? first.Count : await Unordered(rows).Take(countable + 1).CountAsync(ct));
        if (page > 1 && (page - 1L) * size >= total) page = Math.Max(1, (total + size - 1) / size);
        var shown = first ?? await rows.Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return new(shown, Math.Min(total, countable), page, size) { More = total > countable, IsWindow = inWindow is not null };
    }

    /// <summary>Of so many rows that counting them would take longer than anything else: only whether there are more is said.</summary>
    public static async Task<PageOf<T>> PageOfMany<T>(this IQueryable<T> rows, Listing listing, CancellationToken ct)
    {
        if (listing.IsWhole) return await rows.PageFor(listing, ct);
        var size = listing.PageSize();
        var page = Math.Min(listing.PageNumber(), int.MaxValue / size);
        var shown = await rows.Skip((page - 1) * size).Take(size + 1).ToListAsync(ct);
        if (shown.Count == 0 && page > 1) (page, shown) = (1, await rows.Take(size + 1).ToListAsync(ct));
        return new([.. shown.Take(size)], (page - 1) * size + Math.Min(size, shown.Count), page, size) { More = shown.Count > size };
    }

    /// <summary>Of rows that had to be worked out all at once.</summary>
    public static PageOf<T> PageFor<T>(this IReadOnlyCollection<T> rows, Listing listing)
    {
        var (page, size) = (listing.PageNumber(), listing.PageSize());
        return new([.. rows.Skip((page - 1) * size).Take(size)], rows.Count, page, size);
    }

    /// <summary>Without its order, which a count would otherwise have to sort by; also where only part of each row is asked for.</summary>
    private static IQueryable<T> Unordered<T>(IQueryable<T> rows) => rows.Provider.CreateQuery<T>(Unordered(rows.Expression));

    private static Expression Unordered(Expression rows) => rows is not MethodCallExpression { Method: { DeclaringType: { } type, Name: { } name } } call || type != typeof(Queryable) ? rows
        : name.StartsWith(nameof(Queryable.OrderBy), StringComparison.Ordinal) || name.StartsWith(nameof(Queryable.ThenBy), StringComparison.Ordinal) ? Unordered(call.Arguments[0])
        : name is nameof(Queryable.Select) ? call.Update(null, [Unordered(call.Arguments[0]), call.Arguments[1]])
        : rows;
}
