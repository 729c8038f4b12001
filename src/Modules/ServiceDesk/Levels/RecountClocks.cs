using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>Works out anew each night what is still open: a year of the working calendar may have been loaded.</summary>
public sealed class RecountClocks(Db db, Promises promises, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var request in await db.Set<Request>().Open().ToListAsync(ct)) await promises.Derive(request, now, ct);
        await db.SaveChangesAsync(ct);
    }
}
