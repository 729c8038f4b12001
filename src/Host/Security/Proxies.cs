using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.StaticAssets;

namespace Steward.Host.Security;

/// <summary>Who may speak for the browser: the reverse proxies named in the settings, nobody else.</summary>
internal static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder) => builder.Services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var proxy in (builder.Configuration["Proxies"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else throw new InvalidOperationException($"The setting «Proxies» names {proxy}, which is neither an address nor a network.");
        }
    });

    /// <summary>No cookie is readable to scripts or sent along from other sites; over HTTPS none goes without.</summary>
    public static void AddCookies(this WebApplicationBuilder builder)
    {
        var policy = RequiresHttps(builder.Environment, builder.Configuration) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        builder.Services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("steward-form", policy));
        builder.Services.ConfigureAll<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(o => (o.Cookie.SecurePolicy, o.Cookie.HttpOnly, o.Cookie.SameSite) = (policy, true, SameSiteMode.Lax));
    }

    /// <summary>In Production everything goes over HTTPS, unless «Https» is «off» for a trial inside one house.</summary>
    public static bool RequiresHttps(IHostEnvironment environment, IConfiguration settings) => environment.IsProduction() && settings["Https"] != "off";

    public static void UseProxiesAndHttps(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (!RequiresHttps(app.Environment, app.Configuration)) return;
        app.UseHsts();
        app.UseHttpsRedirection();
    }

    /// <summary>Where no redirection is possible, whoever comes over plain HTTP is told, before a cookie that may not travel so is asked for.</summary>
    public static void UseHttpsOnly(this WebApplication app)
    {
        if (!RequiresHttps(app.Environment, app.Configuration)) return;
        app.Use((http, next) =>
        {
            if (http.Request.IsHttps || IsOpen(http)) return next(http);
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        });
    }

    /// <summary>What shows the sentence, and what asks from inside whether the program is well.</summary>
    private static bool IsOpen(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || http.Request.Path.StartsWithSegments("/health");
}
