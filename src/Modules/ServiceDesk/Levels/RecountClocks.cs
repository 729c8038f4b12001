using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>Each night, for what is still open; what is over keeps what it was told, and only what stands differently afterwards is written.</summary>
public sealed class RecountClocks(Db db, RecountClock recount, Promises promises, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct) => await rounds.Each(await db.Set<Request>().AsNoTracking().Open().ToListAsync(ct), async request =>
    {
        var before = request.Promised();
        await promises.Derive(request, clock.GetUtcNow(), ct);
        if (request.Promised() != before) await recount.Run(request.Id, new(), ct);
    }, ct);
}
