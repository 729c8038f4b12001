using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Identity.Tokens;

namespace Steward.Host.Tests.Security;

/// <summary>Programs come with a token; what a browser sends by itself changes nothing.</summary>
public sealed class TokenTests
{
    [Theory, OnEveryDatabase]
    public async Task A_token_does_what_its_owner_may_do_until_it_is_revoked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var token = await Make(app, "wang");
        Assert.DoesNotContain(token, await app.Look(db => db.Set<ApiToken>().Select(t => t.Hash).ToListAsync()));
        var program = With(app, token);

        Assert.Equal(HttpStatusCode.OK, (await program.PostAsJsonAsync("/api/service-desk/requests", new { subject = "厨房水管漏水" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync("/api/identity/accounts")).StatusCode);

        var page = await app.As("wang").Open("/me/tokens");
        await page.Send(page.Forms.Single(f => f.StartsWith("revoke-", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/identity/me")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_token_ends_with_its_last_day_and_with_its_owners_account(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (today, open) = (With(app, await Make(app, "wang", "2026-03-02")), With(app, await Make(app, "chen")));
        Assert.Equal(HttpStatusCode.OK, (await today.GetAsync("/api/identity/me")).StatusCode);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.As("admin").Do((Platform.Identity.Staff.CloseAccount close) => close.Run(app.As("chen").Account, new()));

        Assert.Equal(HttpStatusCode.Unauthorized, (await today.GetAsync("/api/identity/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await open.GetAsync("/api/identity/me")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task A_token_takes_over_no_account(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var program = With(app, await Make(app, "admin"));
        var wang = app.As("wang").Account;
        foreach (var (path, form) in new (string, object)[]
        {
            ("me/tokens", new { name = "another" }), ("me/password", new { currentPassword = World.Password, password = "four-geese-in-fog", repeatPassword = "four-geese-in-fog" }),
            ($"accounts/{wang}/password-link", new { }), ($"accounts/{wang}/second-factor/reset", new { }),
        })
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await program.PostAsJsonAsync($"/api/identity/{path}", form)).StatusCode));
    }

    [Theory, OnEveryDatabase]
    public async Task What_another_site_makes_a_browser_send_to_the_api_is_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var forged = new HttpRequestMessage(HttpMethod.Post, "/api/service-desk/requests") { Content = JsonContent.Create(new { subject = "厨房水管漏水" }), Headers = { { "RequestVerificationToken", "forged" } } };
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("wang").Http.SendAsync(forged)).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Rubbish_for_a_token_is_nobody(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var rubbish in new[] { "x", "' OR 1=1 --", new string('a', 5000), "stw_", "🙂" })
        {
            var call = new HttpRequestMessage(HttpMethod.Get, "/api/identity/me");
            call.Headers.TryAddWithoutValidation("Authorization", $"Bearer {rubbish}");
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.Nobody().Http.SendAsync(call)).StatusCode);
        }
    }

    private static async Task<string> Make(StewardApp app, string owner, string? lastDay = null)
    {
        var page = await (await app.As(owner).Open("/me/tokens")).Send("make", ("Name", "reports"), ("LastDay", lastDay ?? ""));
        return page.Find("#token")?.TextContent ?? throw new InvalidOperationException(page.Text);
    }

    private static HttpClient With(StewardApp app, string token)
    {
        var http = app.Nobody().Http;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}
