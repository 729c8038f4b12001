using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.Testing;

/// <summary>Somebody who uses the system: by its use cases, its API or its pages.</summary>
public sealed class Member(StewardApp app, AccountId? account)
{
    private HttpClient? http;

    public AccountId Account => account ?? throw new InvalidOperationException("Nobody has no account.");
    internal bool IsSystem { get; init; }

    /// <summary>«en» for sentences as they stand in the code; «zh-Hans» for what people read.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Runs a use case or asks a query, in a unit of work of its own: Do((OpenRequest open) => open.Run(form)).</summary>
    /// <param name="key">The sender's key; the same key does it once.</param>
    public async Task<TResult> Do<TUseCase, TResult>(Func<TUseCase, Task<TResult>> run, string? key = null) where TUseCase : notnull
    {
        await using var scope = await Arrive(key);
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public async Task Do<TUseCase>(Func<TUseCase, Task> run, string? key = null) where TUseCase : notnull
    {
        await using var scope = await Arrive(key);
        await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>A unit of work in which this person is the actor.</summary>
    public async Task<AsyncServiceScope> Arrive(string? key = null)
    {
        var scope = app.Services.CreateAsyncScope();
        if (IsSystem) scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem();
        else if (account is { } id)
        {
            var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString())], "test")) };
            await new Arrival(_ => Task.CompletedTask).InvokeAsync(http, scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Actor>(), scope.ServiceProvider.GetServices<IFurnishActors>(), scope.ServiceProvider.GetRequiredService<ReferenceData>());
        }
        scope.ServiceProvider.GetRequiredService<Sending>().Key = key;
        return scope;
    }

    /// <summary>The JSON interface, and anything else by plain HTTP; redirects are not followed.</summary>
    public HttpClient Http => http ??= MakeClient().GetAwaiter().GetResult();

    /// <summary>Opens a page, as a browser does: redirects are followed.</summary>
    public Task<Page> Open(string address) => Page.Open(Http, address);

    private async Task<HttpClient> MakeClient()
    {
        var cookies = new CookieContainer();
        cookies.Add(Page.Origin, new Cookie("lang", Uri.EscapeDataString($"c={Language}|uic={Language}")));
        var proof = account is { } id ? await SignIn(id, cookies) : null;
        return new(new Proving(proof) { InnerHandler = new CookieContainerHandler(cookies) { InnerHandler = app.Handler() } }) { BaseAddress = Page.Origin };
    }

    /// <summary>The cookie that signing in would give, without the slow check of a password, and the antiforgery token that scripts of our pages send along with changes.</summary>
    private async Task<string> SignIn(AccountId id, CookieContainer cookies)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (services, now) = (scope.ServiceProvider, app.Clock.GetUtcNow());
        var user = await services.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(await services.GetRequiredService<Db>().Users.AsNoTracking().SingleAsync(a => a.Id == id));
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        cookies.Add(Page.Origin, new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(new(user, new() { IssuedUtc = now, ExpiresUtc = now.AddDays(1) }, IdentityConstants.ApplicationScheme))));
        var tokens = services.GetRequiredService<IAntiforgery>().GetTokens(new DefaultHttpContext { RequestServices = services, User = user });
        cookies.Add(Page.Origin, new Cookie(services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!, tokens.CookieToken));
        return tokens.RequestToken!;
    }

    private sealed class Proving(string? proof) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            if (proof is not null && request.RequestUri!.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal)) request.Headers.TryAddWithoutValidation("RequestVerificationToken", proof);
            return base.SendAsync(request, ct);
        }
    }
}
