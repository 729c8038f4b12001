using Microsoft.EntityFrameworkCore;

namespace Steward.Platform.Tables;

public static class Paging
{
    public static async Task<PageOf<T>> PageFor<T>(this IQueryable<T> rows, Listing listing, CancellationToken ct)
    {
        var total = await rows.CountAsync(ct);
        var (page, size) = (listing.PageNumber(), listing.PageSize());
        if (page > 1 && (page - 1) * size >= total) page = Math.Max(1, (total + size - 1) / size);
        var shown = await rows.Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return new(shown, total, page, size);
    }
}
