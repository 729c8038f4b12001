using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Steward.Platform.Identity.Entering;
using Steward.Platform.Identity.Me;
using Steward.Platform.Identity.Residents;
using Steward.Platform.Identity.Tokens;

namespace Steward.Platform.Identity;

public static class IdentitySetup
{
    private const string CookieOrToken = "CookieOrToken";

    public static IServiceCollection AddStewardIdentity(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        services.AddIdentityCore<Account>(Rules).AddUserStore<AccountStore>().AddSignInManager<AccountSignIn>().AddDefaultTokenProviders()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddScoped(provider => ActivatorUtilities.CreateInstance<Accounts>(provider, WithoutSaving(provider)));
        services.AddScoped<ShownOnce>().AddScoped<Administrators>().AddScoped<FirstStart>().AddScoped<Myself>().AddScoped<Staff.KeptAccounts>().AddSingleton<Roles.Rights>();
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = TimeSpan.FromDays(2));
        services.Configure<IdentityPasskeyOptions>(o => (o.UserVerificationRequirement, o.ResidentKeyRequirement, o.ServerDomain) = ("required", "required", settings["PasskeyDomain"]));
        services.AddAuthentication(CookieOrToken)
            .AddPolicyScheme(CookieOrToken, null, o => o.ForwardDefaultSelector = http => Bearer.IsBrought(http) ? Bearer.Name : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, Bearer>(Bearer.Name, null)
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure(SignedIn);
                cookies.TwoFactorUserIdCookie!.Configure(o => o.ExpireTimeSpan = TimeSpan.FromMinutes(10));
            });
        services.AddAuthorization();
        services.AddResidentCodes(settings, environment);
        return services.AddKeys(settings);
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Tokens.AuthenticatorIssuer = "Steward";
    }

    private static AccountStore WithoutSaving(IServiceProvider provider)
    {
        var store = ActivatorUtilities.CreateInstance<AccountStore>(provider);
        store.AutoSaveChanges = false;
        return store;
    }

    private static void SignedIn(CookieAuthenticationOptions o)
    {
        (o.LoginPath, o.AccessDeniedPath, o.ExpireTimeSpan, o.Cookie.Name) = (Doors.StaffSignIn, Doors.StaffSignIn, TimeSpan.FromHours(12), "steward");
        // Arrival compares the security stamp on every request.
        o.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        o.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api")) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else if (Doors.IsPortal(context.HttpContext)) context.Response.Redirect(context.RedirectUri.Replace(Doors.StaffSignIn + "?", Doors.ResidentSignIn + "?", StringComparison.Ordinal));
            else context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
        o.Events.OnRedirectToAccessDenied = context => { context.Response.StatusCode = StatusCodes.Status403Forbidden; return Task.CompletedTask; };
    }
}
