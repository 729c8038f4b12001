using Microsoft.EntityFrameworkCore;
using Steward.Estate.Procedures;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Jobs;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>Every night, one site after the other.</summary>
public sealed class WatchDuplicates(Db db, FindDuplicates find) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        foreach (var site in await db.Set<Site>().Select(s => s.Id).ToListAsync(ct)) await db.Try(() => find.Run(site, new(), ct));
    }
}
