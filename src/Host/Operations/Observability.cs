using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Steward.Platform.Outbox;

namespace Steward.Host.Operations;

/// <summary>What operators see of the running system: traces and measurements by OTLP where an endpoint is set, logs as JSON in Production.</summary>
internal static class Observability
{
    public static void AddObservability(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<HostOptions>(o => o.ServicesStopConcurrently = true);
        if (builder.Environment.IsProduction()) Log(builder.Logging);
        var endpoint = builder.Configuration["Otlp:Endpoint"] ?? builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"];
        if (string.IsNullOrEmpty(endpoint)) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("steward", serviceVersion: typeof(Observability).Assembly.GetName().Version?.ToString()))
            .WithTracing(t => t.AddAspNetCoreInstrumentation(o => o.Filter = IsWork).AddHttpClientInstrumentation().AddNpgsql().AddSource(OutboxMeter.Name).AddOtlpExporter(o => o.Endpoint = new(endpoint)))
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation().AddMeter("Npgsql", OutboxMeter.Name).AddOtlpExporter(o => o.Endpoint = new(endpoint)));
    }

    /// <summary>One JSON object a line. The framework's own lines about requests are left out: addresses carry what people searched for,
    /// telephone numbers among it.</summary>
    private static void Log(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(o => (o.UseUtcTimestamp, o.TimestampFormat, o.IncludeScopes) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ", false));
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
    }

    /// <summary>Probes and standing streams are no work.</summary>
    private static bool IsWork(HttpContext http) => !http.Request.Path.StartsWithSegments("/health") && !http.Request.Path.StartsWithSegments("/live");
}
