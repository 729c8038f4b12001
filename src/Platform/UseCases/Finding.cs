using Microsoft.EntityFrameworkCore;

namespace Steward.Platform.UseCases;

public static class Finding
{
    public static async Task<T> OrNotFound<T>(this IQueryable<T> rows, CancellationToken ct) =>
        await rows.SingleOrDefaultAsync(ct) ?? throw new NotFound();
}
