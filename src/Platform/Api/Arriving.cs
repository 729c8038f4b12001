using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.UseCases;

namespace Steward.Platform.Api;

/// <summary>Notes how a form or call arrived: its key against double sending, and whether its antiforgery token still holds.
/// A stale form is not thrown away: the page shows it again with what was typed, and no use case accepts it.</summary>
public sealed class Arriving(RequestDelegate next)
{
    public const string KeyField = "_once";

    /// <summary>Said by a script that fetches a page beside the one being shown, to take something out of it.</summary>
    public const string LookHeader = "X-Live";

    public async Task InvokeAsync(HttpContext http, Sending sending, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> forms, TimeProvider clock)
    {
        // No database can be asked about the character nought.
        if (http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true) throw new BadHttpRequestException("The address holds a character nought.");
        sending.Key = http.Request.Headers["Idempotency-Key"].ToString();
        sending.At = clock.GetUtcNow();
        sending.ByToken = IsByToken(http);
        (sending.From, sending.Network) = (NetworkAddress.Plain(http.Connection.RemoteIpAddress)?.ToString(), NetworkAddress.Network(http.Connection.RemoteIpAddress));
        sending.Agent = http.Request.Headers.UserAgent.ToString();
        if (http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            sending.Stale = !sending.ByToken;
            http.Features.Set<IAntiforgeryValidationFeature>(new Stale());
        }
        if (http.Request.Headers.ContainsKey(LookHeader)) http.Response.OnStarting(LeaveForms, (http.Response, forms.Value.Cookie.Name));
        if (IsForgeable(http) && !await antiforgery.IsRequestValidAsync(http))
            throw new Refused("A change sent with a sign-in cookie needs the antiforgery token of a page in the header “RequestVerificationToken”. Programs use an API token instead.");
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType)
            sending.Key = (await http.Request.ReadFormAsync(http.RequestAborted))[KeyField].ToString() is { Length: > 0 } key ? key : sending.Key;
        await next(http);
    }

    /// <summary>A browser sends its cookie along with whatever another site makes it send; a token nobody sends by accident.</summary>
    private static bool IsForgeable(HttpContext http) => http.Request.Path.StartsWithSegments("/api")
        && http.User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme
        && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !HttpMethods.IsOptions(http.Request.Method);

    /// <summary>The forms being shown were made for the cookie that came, or comes, with their own page: one that a look brought later would make them stale.</summary>
    private static Task LeaveForms(object state)
    {
        var (answer, name) = ((HttpResponse, string?))state;
        answer.Headers.SetCookie = answer.Headers.SetCookie.Where(cookie => cookie?.StartsWith($"{name}=", StringComparison.Ordinal) is not true).ToArray();
        return Task.CompletedTask;
    }

    private static bool IsByToken(HttpContext http) => http.User.Identity?.AuthenticationType == Bearer.Name;

    private sealed class Stale : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;
        public Exception? Error => null;
    }
}
