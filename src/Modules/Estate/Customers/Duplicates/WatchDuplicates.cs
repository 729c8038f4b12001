using Microsoft.EntityFrameworkCore;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Jobs;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>Every night, one site after the other.</summary>
public sealed class WatchDuplicates(Db db, FindDuplicates find, Rounds rounds) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        await rounds.Each(await db.Set<Site>().Select(s => s.Id).ToListAsync(ct), site => find.Run(site, new(), ct), ct);
    }
}
