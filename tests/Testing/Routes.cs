using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Steward.Testing;

/// <summary>Routes are the same in every system of a run, and compiling what answers them is most of the cost of starting one: it is done once.
/// Those beside which health is asked for are made anew, for they hold on to the system they were made in.</summary>
internal static class Routes
{
    private static readonly Lock Making = new();
    private static IReadOnlyList<EndpointDataSource?>? compiled;

    public static WebApplication Share(WebApplication app)
    {
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        lock (Making) compiled ??= [.. sources.Select(Compile)];
        var (own, shared) = (sources.ToArray(), compiled);
        sources.Clear();
        foreach (var (source, made) in own.Zip(shared, (source, made) => (source, made))) sources.Add(made ?? source);
        return app;
    }

    /// <summary>Where an address leads is the same in all of them too, and working that out is most of what the first request of each would cost:
    /// one router, of a system that never starts, says so before each system's own would ask; that one finds it said already.</summary>
    public static async Task Match(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/health")) await Router.Value(http);
    }

    private static readonly Lazy<RequestDelegate> Router = new(() =>
    {
        var app = StewardApp.Blueprint();
        IApplicationBuilder routing = new ApplicationBuilder(app.Services);
        routing.Properties["__GlobalEndpointRouteBuilder"] = app;
        routing.UseRouting();
        routing.Run(_ => Task.CompletedTask);
        // Nothing comes as far as this; but to say so makes the routes known.
        routing.UseEndpoints(_ => { });
        return routing.Build();
    });

    private static DefaultEndpointDataSource? Compile(EndpointDataSource source) =>
        source.Endpoints.Any(e => e is RouteEndpoint { RoutePattern.RawText: { } at } && at.StartsWith("/health", StringComparison.Ordinal)) ? null : new(source.Endpoints);
}
