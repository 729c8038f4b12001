using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Steward.Platform.Languages;

namespace Steward.Platform.Files;

/// <summary>Lets forms with files be as large as the settings say, and answers larger ones with a sentence rather than a bare 413.</summary>
internal sealed class UploadLimit(RequestDelegate next, FileSettings settings, Catalogue texts)
{
    /// <summary>What is read and thrown away of a form that is too large, so that its sender listens to the answer.</summary>
    private const long ReadAndDropped = 512L * 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType) { await next(http); return; }
        var known = http.User.Identity?.IsAuthenticated == true;
        var (largest, dropped) = known ? (settings.LargestForm, ReadAndDropped) : (settings.LargestOpenForm, 2 * settings.LargestOpenForm);
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is { IsReadOnly: false }) limit.MaxRequestBodySize = Math.Max(dropped, largest + 1024 * 1024);
        if (http.Request.ContentLength > largest) { await Refuse(http, largest, dropped); return; }
        await next(http);
    }

    private async Task Refuse(HttpContext http, long largest, long dropped)
    {
        var ct = http.RequestAborted;
        if (http.Request.ContentLength <= dropped) await http.Request.Body.CopyToAsync(Stream.Null, ct);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        http.Response.ContentType = "text/html; charset=utf-8";
        var sentence = WebUtility.HtmlEncode(texts["These files are too large together: at most {0} MB at a time. Go back and send fewer or smaller ones.", largest / (1024 * 1024)]);
        await http.Response.WriteAsync($"""<!DOCTYPE html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/lib/tabler.min.css"><main class="container-tight py-5"><div class="alert alert-danger" role="alert">{sentence}</div><a class="btn" href="{WebUtility.HtmlEncode(http.Request.Path + http.Request.QueryString)}">{WebUtility.HtmlEncode(texts["Back"])}</a></main>""", ct);
    }
}
