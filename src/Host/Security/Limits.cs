using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Steward.Platform.Api;
using Steward.Platform.Identity.Tokens;

namespace Steward.Host.Security;

/// <summary>How much one sender may ask for, so that guessing and flooding are not worth the trouble.</summary>
internal static class Limits
{
    public const long LargestForm = 2 << 20;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = LargestForm);
        // Addresses asked for carry telephone numbers («/call?number=») and links that work once.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.AddRateLimiter(limiter =>
        {
            var forms = builder.Configuration.GetValue("Limits:AnonymousFormsPerMinute", 30);
            var scans = builder.Configuration.GetValue("Limits:AnonymousScansPerMinute", 120);
            var calls = builder.Configuration.GetValue("Limits:ApiCallsPerMinute", 6000);
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                http.IsApi()      ? PerMinute($"api:{Sender(http)}", calls) :
                IsUninvited(http) ? PerMinute($"form:{Address(http)}", forms) :
                IsScan(http)      ? PerMinute($"scan:{Address(http)}", scans) :
                                    RateLimitPartition.GetNoLimiter(""));
            limiter.OnRejected = async (rejected, ct) =>
            {
                var http = rejected.HttpContext;
                http.Response.Headers.RetryAfter = "60";
                if (http.IsApi()) await Results.Problem(statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
            };
        });
    }

    /// <summary>A form sent by somebody not signed in: signing in, asking for a code, a public form.</summary>
    private static bool IsUninvited(HttpContext http) => HttpMethods.IsPost(http.Request.Method) && http.User.Identity?.IsAuthenticated != true;

    /// <summary>A code on a door or label, looked up by somebody not signed in.</summary>
    private static bool IsScan(HttpContext http) => http.User.Identity?.IsAuthenticated != true && http.GetEndpoint()?.Metadata.GetMetadata<ScannedByAnybodyAttribute>() is not null;

    private static string Sender(HttpContext http) =>
        http.User.FindFirstValue(Bearer.TokenClaim) ?? http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Address(http);

    private static string Address(HttpContext http) => NetworkAddress.Network(http.Connection.RemoteIpAddress) ?? "unknown";

    private static RateLimitPartition<string> PerMinute(string who, int most) =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 });
}
