using Microsoft.EntityFrameworkCore;

namespace Steward.Platform.Tables;

public static class Paging
{
    public static async Task<PageOf<T>> PageFor<T>(this IQueryable<T> rows, Listing listing, CancellationToken ct)
    {
        var (page, size) = (listing.PageNumber(), listing.PageSize());
        var total = listing.IsChunk ? 0 : await rows.CountAsync(ct);
        if (!listing.IsChunk && page > 1 && (page - 1L) * size >= total) page = Math.Max(1, (total + size - 1) / size);
        var shown = await rows.Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return new(shown, total, page, size);
    }
}
