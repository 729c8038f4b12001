using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Files;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.Platform.Webhooks;

namespace Steward.Platform.Operations;

/// <summary>How the system itself is doing.</summary>
public sealed class SystemStatus(Work work, OutboxMeter outbox, IFileStore files) : Query<SystemStatus.Filter, SystemStatus.View>(work, OperationsPermissions.See)
{
    public sealed record Filter;

    /// <param name="FilesBytes">What photos and documents take as sent; smaller pictures come on top.</param>
    public sealed record View(string Version, string Database, DateTimeOffset StartedAt, long MemoryBytes, OutboxMeter.State Outbox, int FailingWebhooks, int Files, long FilesBytes, bool FilesReady);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        using var process = Process.GetCurrentProcess();
        var day = Now.AddDays(-1);
        return new(
            typeof(SystemStatus).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "",
            Db.Database.IsNpgsql() ? "PostgreSQL" : "SQLite",
            process.StartTime.ToUniversalTime(), process.WorkingSet64,
            await outbox.Look(Db, Now, ct),
            await Db.Set<WebhookAttempt>().Where(a => a.At > day && a.Error != null).Select(a => a.Webhook).Distinct().CountAsync(ct),
            await Db.Set<StoredFile>().CountAsync(ct), await Db.Set<StoredFile>().SumAsync(f => f.Size, ct), await files.IsReady(ct));
    }
}

public static class OperationsPermissions
{
    public static readonly Permission See = new("operations.see", "See how the system is doing", Post.Administrator);
}
