using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;

namespace Steward.Platform.Identity;

public static class IdentitySetup
{
    public static IServiceCollection AddStewardIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
        {
            options.Password.RequiredLength = 10;
            options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = options.Password.RequireLowercase = options.Password.RequireDigit = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        }).AddUserStore<AccountStore>().AddSignInManager().AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(o =>
        {
            (o.LoginPath, o.AccessDeniedPath, o.ExpireTimeSpan) = ("/sign-in", "/sign-in", TimeSpan.FromHours(12));
            o.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Path.StartsWithSegments("/api")) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                else context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
        }));
        services.AddAuthorization();
        services.AddDataProtection().SetApplicationName("Steward").PersistKeysToDbContext<Db>();
        return services;
    }

    public static void MapIdentity(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out", async (SignInManager<Account> signIn) => { await signIn.SignOutAsync(); return Results.LocalRedirect("/sign-in"); }).RequireAuthorization();
        app.MapGet("/choose/lang/{value}", (string value, string? back, HttpContext http) =>
        {
            http.Response.Cookies.Append("lang", CookieRequestCultureProvider.MakeCookieValue(new(value is "en" ? "en" : "zh-Hans")), Remembered);
            return Back(back);
        });
        app.MapGet("/choose/theme/{value}", (string value, string? back, HttpContext http) =>
        {
            http.Response.Cookies.Append("theme", value is "dark" ? "dark" : "light", Remembered);
            return Back(back);
        });
    }

    private static readonly CookieOptions Remembered = new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true };
    private static IResult Back(string? to) => Results.LocalRedirect(to is ['/', not ('/' or '\\'), ..] ? to : "/");
}
