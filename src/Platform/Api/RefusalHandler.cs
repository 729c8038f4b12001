using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Api;

/// <summary>Turns what ended a call of the API into a problem document (RFC 9457): the only error mapping there.</summary>
public sealed class RefusalHandler(IProblemDetailsService problems, Catalogue texts) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        if (!http.Request.Path.StartsWithSegments("/api") && !Identity.Tokens.Bearer.IsAtOpenDoor(http)) return false;
        var refusal = exception as Refusal ?? (exception as BadHttpRequestException)?.InnerException as Refusal;
        var status = refusal?.Status ?? Outages.StatusOf(exception);
        http.Response.StatusCode = status;
        if (status is StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "10";
        var details = new ProblemDetails { Status = status, Title = refusal is null ? texts[Sentence(status)] : texts.Of(refusal) };
        if (refusal is Invalid invalid)
            details.Extensions["errors"] = invalid.Faults.GroupBy(f => f.Field).ToDictionary(g => g.Key, g => g.Select(texts.Of).ToArray());
        return await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = details });
    }

    private static string Sentence(int status) => status switch
    {
        503 => "The database is away for a moment.",
        500 => "Something went wrong on our side.",
        413 => "That was too large.",
        _   => "The request could not be read.",
    };
}
