using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Outbox;
using Steward.Platform.Settings;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;
using Steward.Platform.Webhooks;

namespace Steward.Platform.Jobs;

/// <summary>From when on things are still kept, by the setting that holds today.</summary>
public sealed class Horizon(SettingReader settings, TimeProvider clock)
{
    public async Task<DateTimeOffset> Of(Setting<int> days, CancellationToken ct) => clock.GetUtcNow().AddDays(-await settings.Get(days, ct: ct));
}

/// <summary>Receipts by which a form sent twice was done once.</summary>
public sealed class PruneReceipts(Db db, Horizon horizon) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var before = await horizon.Of(Keeping.Receipts, ct);
        await db.Set<Receipt>().Where(r => r.At < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>News that was delivered; what was parked stays until somebody has seen to it.</summary>
public sealed class PruneOutbox(Db db, Horizon horizon) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var before = await horizon.Of(Keeping.News, ct);
        await db.Set<OutboxMessage>().Where(m => m.DeliveredAt != null && m.DeliveredAt < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>What other systems answered when they were told.</summary>
public sealed class PruneAttempts(Db db, Horizon horizon) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var before = await horizon.Of(Keeping.Attempts, ct);
        await db.Set<WebhookAttempt>().Where(a => a.At < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Notices to people, read or not.</summary>
public sealed class PruneNotices(Db db, Horizon horizon) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var before = await horizon.Of(Keeping.Notices, ct);
        await db.Set<Notification>().Where(n => n.At < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>The rows of files that were imported or put aside, and of those nobody came back to; what they led to, and the note that they came, stay.</summary>
public sealed class PruneImports(Db db, Horizon horizon) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var (done, left) = (await horizon.Of(Keeping.Imports, ct), await horizon.Of(Keeping.Left, ct));
        var old = db.Set<Import>().Where(i => (i.State == ImportState.Finished || i.State == ImportState.Discarded) && i.At < done || i.State != ImportState.Running && i.At < left).Select(i => i.Id);
        await db.Set<ImportPart>().Where(p => old.Contains(p.Import)).ExecuteDeleteAsync(ct);
        await db.Set<ImportFault>().Where(f => old.Contains(f.Import)).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Notes of runs.</summary>
public sealed class PruneRuns(Db db, Horizon horizon) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var before = await horizon.Of(Keeping.Runs, ct);
        await db.Set<JobRun>().Where(r => r.StartedAt < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Notes that reference data has changed: what is kept anywhere is of the last minute.</summary>
public sealed class PruneRenewals(Db db) : IRunByClock
{
    private const int Enough = 100;

    public async Task Run(CancellationToken ct)
    {
        var last = await db.Set<ReferenceData.Renewal>().MaxAsync(r => (long?)r.Id, ct) ?? 0;
        await db.Set<ReferenceData.Renewal>().Where(r => r.Id <= last - Enough).ExecuteDeleteAsync(ct);
    }
}
