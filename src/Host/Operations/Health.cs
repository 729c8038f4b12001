using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Steward.Platform.Data;
using Steward.Platform.Files;

namespace Steward.Host.Operations;

/// <summary>/health/live: the process answers. /health/ready: it can work, with its database up to date and somewhere to keep files.</summary>
internal static class Health
{
    private const string Ready = "ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5))
        .AddCheck<FilesCheck>("files", tags: [Ready], timeout: TimeSpan.FromSeconds(5));

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
}
