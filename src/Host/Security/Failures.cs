using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Steward.Platform.Api;
using Steward.Platform.Pages;

namespace Steward.Host.Security;

/// <summary>What is shown when something failed or is not there: a problem document to programs, a page to people.</summary>
internal static class Failures
{
    public static void UseFailures(this WebApplication app)
    {
        app.UseWhen(Callers.IsApi, api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Outages.StatusOf, SuppressDiagnosticsCallback = Refusals });
            api.UseStatusCodePages();
        });
        app.UseWhen(http => !http.IsApi(), pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/failed", CreateScopeForErrors = true, StatusCodeSelector = Outages.StatusOf });
            pages.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
            pages.Use(async (http, next) => { await Keep(http); await next(http); });
        });
        app.UseWhen(http => !http.IsApi() && IsFile(http), files => files.Use((http, next) =>
        {
            if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(http);
        }));
    }

    /// <summary>A form that failed is shown, not run once more; what was typed into it is kept beside.</summary>
    private static async Task Keep(HttpContext http)
    {
        var address = http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
        if (address is null) return;
        await Unsent.Keep(http, address + http.Request.QueryString);
        http.Request.Method = HttpMethods.Get;
    }

    /// <summary>Nobody reads a page where a picture or a script should be.</summary>
    private static bool IsFile(HttpContext http) => Path.HasExtension(http.Request.Path.Value) || !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && http.Request.Headers.Accept.Count > 0 && HttpMethods.IsGet(http.Request.Method);

    private static bool Refusals(ExceptionHandlerSuppressDiagnosticsContext context) => context.Exception is Platform.UseCases.Refusal;
}
