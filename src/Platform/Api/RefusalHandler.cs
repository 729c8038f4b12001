using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Api;

/// <summary>Turns a refusal into a problem document (RFC 9457): the only error mapping in the API.</summary>
public sealed class RefusalHandler(IProblemDetailsService problems, Catalogue texts) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        var refusal = exception as Refusal ?? (exception as BadHttpRequestException)?.InnerException as Refusal;
        var status = refusal?.Status ?? (exception as BadHttpRequestException)?.StatusCode;
        if (status is null) return false;
        http.Response.StatusCode = status.Value;
        var details = new ProblemDetails { Status = status, Title = refusal is null ? texts["The request could not be read."] : texts.Of(refusal) };
        if (refusal is Invalid invalid)
            details.Extensions["errors"] = invalid.Faults.GroupBy(f => f.Field).ToDictionary(g => g.Key, g => g.Select(texts.Of).ToArray());
        return await problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = details });
    }
}
