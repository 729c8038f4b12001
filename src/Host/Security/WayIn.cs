using Steward.Platform.Identity.Entering;

namespace Steward.Host.Security;

/// <summary>Prints the link that makes the first administrator, when nobody can sign in yet.</summary>
internal static class WayIn
{
    public static async Task Tell(WebApplication app, FirstStart start)
    {
        if (await start.Offer() is not { } path) return;
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"""

            Nobody can sign in to Steward yet. Open this link within {FirstStart.Lasts.TotalHours} hours to make the administrator:

                {Address(app)}{path}

            """));
    }

    /// <summary>The setting «PublicAddress», or what the server listens on.</summary>
    private static string Address(WebApplication app) =>
        (app.Configuration["PublicAddress"] ?? app.Urls.FirstOrDefault() ?? "http://localhost")
            .Replace("://[::]", "://localhost").Replace("://0.0.0.0", "://localhost").Replace("://+", "://localhost").Replace("://*", "://localhost").TrimEnd('/');
}
