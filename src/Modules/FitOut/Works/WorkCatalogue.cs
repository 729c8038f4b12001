using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;

namespace Steward.FitOut.Works;

/// <summary>The catalogue of works that is in force at a site on a day.</summary>
public sealed class WorkCatalogue(Db db)
{
    public async Task<IReadOnlyList<WorkType>> At(SiteId site, DateOnly day, CancellationToken ct) =>
        InForce(await db.Set<WorkType>().AsNoTracking().Where(t => (t.Site == null || t.Site == site) && t.From <= day).ToListAsync(ct));

    /// <summary>The latest of each code, a site's own before the company's; without what is retired.</summary>
    public static IReadOnlyList<WorkType> InForce(IEnumerable<WorkType> known) =>
        [.. known.GroupBy(t => t.Code).Select(g => g.OrderByDescending(t => t.Site is not null).ThenByDescending(t => t.From).First())
            .Where(t => !t.Retired).OrderBy(t => t.Group).ThenBy(t => t.Order).ThenBy(t => t.Code, StringComparer.Ordinal)];
}
