using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Steward.Host.Operations;

/// <summary>The OpenAPI document at /openapi/v1.json and a page to read and try it at /scalar, all served from here.</summary>
internal static class ApiPages
{
    public static void MapApiPages(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().RequireAuthorization();
        app.MapScalarApiReference("/scalar", (options, http) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
            // The page starts from an inline script, allowed by its number alone, and brings its own styles.
            http.Response.Headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
            options.WithTitle("Steward API").WithNonce(nonce).DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideClientButton().HideDeveloperTools();
        }).RequireAuthorization();
    }
}
