using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Files;

namespace Steward.Host.Operations;

/// <summary>/health/live: the process answers. /health/ready: it can work, with its database up to date, somewhere to keep files, the keys of personal data and room on the disk.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
        .AddCheck<FilesCheck>("files", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
        .AddCheck<KeysCheck>("keys", tags: [Ready])
        .AddCheck<DiskCheck>("disk", tags: [Ready]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = Write }).AllowAnonymous();
    }

    /// <summary>Names and states, nothing an outsider could use.</summary>
    private static Task Write(HttpContext http, HealthReport report) =>
        http.Response.WriteAsJsonAsync(new { status = report.Status.ToString(), checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Description ?? e.Value.Status.ToString()) });

    private sealed class DatabaseCheck(Db db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct)
        {
            if (!await db.Database.CanConnectAsync(ct)) return HealthCheckResult.Unhealthy("The database does not answer.");
            return (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? HealthCheckResult.Unhealthy("The database is not up to date.") : HealthCheckResult.Healthy();
        }
    }

    private sealed class FilesCheck(IFileStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct) =>
            await store.IsReady(ct) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Files cannot be kept.");
    }

    private sealed class KeysCheck(KeyRing ring) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct) =>
            Task.FromResult(ring.IsThere ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The keys of personal data are not where they should be."));
    }

    /// <summary>Where this machine writes: photos and the embedded database where they are kept on its disk, and what is in the making.</summary>
    private sealed class DiskCheck(FileSettings files, IConfiguration settings) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct)
        {
            var least = settings.GetValue("Limits:LeastFreeMegabytes", 200) * 1024L * 1024;
            var isFull = Folders().Distinct().Any(folder => new DriveInfo(folder).AvailableFreeSpace < least);
            return Task.FromResult(isFull ? HealthCheckResult.Unhealthy("The disk is nearly full.") : HealthCheckResult.Healthy());
        }

        private IEnumerable<string> Folders()
        {
            yield return Path.GetTempPath();
            if (files.IsOnDisk) yield return Existing(files.Folder);
            if (Databases.Folder(settings) is { } folder) yield return Existing(folder);
        }

        /// <summary>The folder, or the nearest above it that is there already.</summary>
        private static string Existing(string folder)
        {
            var place = new DirectoryInfo(folder);
            while (!place.Exists && place.Parent is { } parent) place = parent;
            return place.FullName;
        }
    }
}
