using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Platform.Jobs;

/// <summary>A form is not sent twice a week apart.</summary>
public sealed class PruneReceipts(Db db, TimeProvider clock) : IRunByClock
{
    public Task Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-7);
        return db.Set<Receipt>().Where(r => r.At < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>News that was delivered a month ago; what was parked stays until somebody has seen to it.</summary>
public sealed class PruneOutbox(Db db, TimeProvider clock) : IRunByClock
{
    public Task Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-30);
        return db.Set<OutboxMessage>().Where(m => m.DeliveredAt != null && m.DeliveredAt < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>The rows of files that were imported or put aside a month ago, and of those nobody came back to for three; what they led to, and the note that they came, stay.</summary>
public sealed class PruneImports(Db db, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var (done, left) = (clock.GetUtcNow().AddDays(-30), clock.GetUtcNow().AddDays(-90));
        var old = db.Set<Import>().Where(i => (i.State == ImportState.Finished || i.State == ImportState.Discarded) && i.At < done || i.State != ImportState.Running && i.At < left).Select(i => i.Id);
        await db.Set<ImportPart>().Where(p => old.Contains(p.Import)).ExecuteDeleteAsync(ct);
        await db.Set<ImportFault>().Where(f => old.Contains(f.Import)).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Notes of runs that are three months old.</summary>
public sealed class PruneRuns(Db db, TimeProvider clock) : IRunByClock
{
    public Task Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-90);
        return db.Set<JobRun>().Where(r => r.StartedAt < before).ExecuteDeleteAsync(ct);
    }
}
