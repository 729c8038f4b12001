using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.EntityFrameworkCore;
using Steward.Demo;
using Steward.Host.Operations;
using Steward.Host.Security;
using Steward.Platform;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Calendars;
using Steward.Platform.Identity;
using Steward.Platform.Jobs;
using Steward.Platform.Identity.Entering;
using Steward.Platform.Live;
using Steward.Platform.Notifications;
using Steward.Platform.Outbox;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables.Imports;
using Steward.Platform.Tables.Views;
using Steward.Platform.UseCases;
using Steward.Platform.Webhooks;

namespace Steward.Host;

/// <summary>Puts the parts together.</summary>
public static class Startup
{
    /// <param name="change">The last word on what is registered: another clock, another server.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var modules = Modules.All();
        builder.Services.AddPlatform(modules);
        builder.Services.AddFiles(builder.Configuration);
        builder.Services.AddSingleton(new Icons(typeof(Startup).Assembly));
        builder.Services.AddDbContext<Db>(options => Databases.Choose(options, builder.Configuration), optionsLifetime: ServiceLifetime.Singleton);
        builder.Services.AddLive();
        builder.Services.AddNotifications(builder.Configuration);
        builder.Services.AddWebhooks();
        builder.Services.AddHealth();
        builder.AddObservability();
        builder.Services.AddHostedService<OutboxService>();
        if (Databases.IsPostgres(builder.Configuration)) builder.Services.AddHostedService<SignalRelay>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ImportService>());
        builder.Services.AddJobs(Databases.IsPostgres(builder.Configuration) ? builder.Configuration["Connection"] : null);
        builder.Services.AddScoped<Cast>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddStewardIdentity(builder.Configuration, builder.Environment);
        builder.AddLimits();
        builder.AddProxies();
        builder.AddCookies();
        // Chinese stands in a page as it is, not each character as a number of eight letters.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents();
        builder.Services.AddOpenApi(OpenApi.Describe);
        change?.Invoke(builder);
        return Pipeline(builder.Build(), modules);
    }

    private static WebApplication Pipeline(WebApplication app, Module[] modules)
    {
        app.UseRequestLocalization(Languages.Options());
        app.UseSecurity();
        app.MapStaticAssets().AllowAnonymous();
        app.MapApiPages();
        app.MapHealth();
        var api = CompiledOnce.Group(app, "/api").RequireAuthorization();
        api.MapImports();
        api.MapJobs();
        api.MapCalendar();
        api.MapViews();
        foreach (var module in modules)
        {
            module.Routes(api);
            module.Doors(app);
        }
        app.MapSearch(api);
        app.MapIdentity(api);
        app.MapFiles();
        app.MapLive();
        app.MapNotifications();
        PlatformRoutes.Map(api);
        app.MapRazorComponents<App>().AddAdditionalAssemblies([typeof(Module).Assembly, .. modules.Select(m => m.Assembly)]).RequireAuthorization();
        return app;
    }

    /// <summary>Brings the database up to date, and the standard roles and dictionaries into being.</summary>
    public static async Task Prepare(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Databases.Prepare(scope.ServiceProvider.GetRequiredService<Db>());
        await scope.ServiceProvider.GetRequiredService<StandardRoles>().Bring();
        foreach (var module in scope.ServiceProvider.GetServices<IBegin>()) await module.Begin();
        await Demonstrate(app, scope.ServiceProvider.GetRequiredService<Cast>());
        await WayIn.Tell(app, scope.ServiceProvider.GetRequiredService<FirstStart>());
    }

    /// <summary>Loads the demonstration if «Demo» says true, or small.</summary>
    private static async Task Demonstrate(WebApplication app, Cast cast)
    {
        var wish = app.Configuration["Demo"]?.ToLowerInvariant();
        if (wish is not ("true" or "small") || await cast.IsOnStage()) return;
        try { await (wish is "small" ? cast.Small() : cast.Whole()); }
        catch (Refusal refusal) { app.Logger.LogWarning("{Sentence}", refusal.Message); }
    }
}

internal static class Languages
{
    /// <summary>Chinese unless the reader chose English.</summary>
    public static RequestLocalizationOptions Options()
    {
        var options = new RequestLocalizationOptions().SetDefaultCulture("zh-Hans").AddSupportedCultures("zh-Hans", "en").AddSupportedUICultures("zh-Hans", "en");
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Platform.Languages.LanguageCookie.Name }];
        return options;
    }
}
