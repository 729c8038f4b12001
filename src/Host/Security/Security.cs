using Steward.Platform.Api;
using Steward.Platform.Files;
using Steward.Platform.Identity;

namespace Steward.Host.Security;

/// <summary>What every request passes before a page or a route sees it.</summary>
internal static class Security
{
    public static void UseSecurity(this WebApplication app)
    {
        app.UseProxiesAndHttps();
        app.UseSecurityHeaders();
        app.UseFailures();
        app.UseRouting();
        app.UseHttpsOnly();
        app.UseAuthentication();
        app.UseRateLimiter();
        // Large forms are for people who have signed in, and for the few pages that ask strangers for a photo.
        app.UseWhen(http => http.User.Identity?.IsAuthenticated == true || http.GetEndpoint()?.Metadata.GetMetadata<TakesFilesFromAnybodyAttribute>() is not null, known => known.UseUploadLimit());
        app.UseMiddleware<Arrival>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<Arriving>();
        app.UseMiddleware<Doors>();
    }
}
