using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Steward.Platform.UseCases;

namespace Steward.Platform.Api;

/// <summary>Notes how a form or call arrived: its key against double sending, and whether its antiforgery token still holds.
/// A stale form is not thrown away: the page shows it again with what was typed, and no use case accepts it.</summary>
public sealed class Arriving(RequestDelegate next)
{
    public const string KeyField = "_once";

    public async Task InvokeAsync(HttpContext http, Sending sending)
    {
        sending.Key = http.Request.Headers["Idempotency-Key"].ToString();
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            sending.Stale = true;
            http.Features.Set<IAntiforgeryValidationFeature>(new Stale());
        }
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType)
            sending.Key = (await http.Request.ReadFormAsync(http.RequestAborted))[KeyField].ToString();
        await next(http);
    }

    private sealed class Stale : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;
        public Exception? Error => null;
    }
}
