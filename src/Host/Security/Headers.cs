namespace Steward.Host.Security;

/// <summary>What every answer tells the browser it may do with it.</summary>
internal static class Headers
{
    /// <summary>No script, style or connection that this server did not serve. «data:» and «blob:» images are Tabler's icons in style sheets and photos chosen but not yet sent.</summary>
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; " +
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.TryAdd("Content-Security-Policy", Policy);
            headers["X-Content-Type-Options"] = "nosniff";
            headers.TryAdd("X-Frame-Options", "DENY");
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // A script that shows pages without signal lies beside the others, and says itself for which addresses.
            if (http.Request.Path.StartsWithSegments("/_content") && http.Request.Path.Value!.EndsWith("-worker.js", StringComparison.Ordinal)) headers["Service-Worker-Allowed"] = "/";
            if (headers.CacheControl.Count == 0 && http.User.Identity?.IsAuthenticated == true) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
