using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Steward.Platform.Tables;

public static class Paging
{
    /// <summary>So many rows are counted; to count on would take longer than to find what is shown.</summary>
    public const int Countable = 10_000;

    /// <param name="counted">The same rows asked for in the way in which they are quicker counted than put in order.</param>
    public static async Task<PageOf<T>> PageFor<T>(this IQueryable<T> rows, Listing listing, CancellationToken ct, IQueryable<T>? counted = null)
    {
        var (page, size) = (listing.PageNumber(), listing.PageSize());
        var countable = (int)Math.Min(int.MaxValue - 1L, Math.Max(Countable, (long)page * size));
        var total = listing.IsChunk ? 0 : await Unordered(counted ?? rows).Take(countable + 1).CountAsync(ct);
        if (!listing.IsChunk && page > 1 && (page - 1L) * size >= total) page = Math.Max(1, (total + size - 1) / size);
        var shown = await rows.Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return new(shown, Math.Min(total, countable), page, size) { More = total > countable };
    }

    /// <summary>Without its order, which a count would otherwise have to sort by.</summary>
    private static IQueryable<T> Unordered<T>(IQueryable<T> rows)
    {
        var expression = rows.Expression;
        while (expression is MethodCallExpression { Method: { DeclaringType: { } type, Name: { } name } } call && type == typeof(Queryable)
               && (name.StartsWith(nameof(Queryable.OrderBy), StringComparison.Ordinal) || name.StartsWith(nameof(Queryable.ThenBy), StringComparison.Ordinal)))
            expression = call.Arguments[0];
        return rows.Provider.CreateQuery<T>(expression);
    }
}
