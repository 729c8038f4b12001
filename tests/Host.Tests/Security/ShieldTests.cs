using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;

namespace Steward.Host.Tests.Security;

/// <summary>What stands around every page.</summary>
public sealed class ShieldTests
{
    [Theory, OnEveryDatabase]
    public async Task Every_answer_forbids_what_we_did_not_send(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var address in new[] { "/sign-in", "/api/identity/me", "/nowhere" })
        {
            var headers = (await app.Nobody().Http.GetAsync(address)).Headers;
            Assert.Contains("script-src 'self';", headers.GetValues("Content-Security-Policy").Single());
            Assert.DoesNotContain("unsafe", headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Residents_and_staff_do_not_enter_each_others_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("wu").Open("/requests")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("wu").Open("/admin/staff")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("wang").Open("/portal/welcome")).Status);
        Assert.Equal("/portal", (await app.As("wu").Open("/")).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task An_unknown_address_is_a_page_to_people_and_a_problem_document_to_programs(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await app.As("wang").Open("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Not found", page.Text);
        Assert.Equal("application/problem+json", (await app.As("wang").Http.GetAsync("/api/no/such/thing")).Content.Headers.ContentType?.MediaType);
    }

    [Theory, OnEveryDatabase]
    public async Task Flooding_the_sign_in_is_slowed_down(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 35; i++) answers.Add((await app.Nobody().Http.PostAsync("/sign-in", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Theory, OnEveryDatabase]
    public async Task While_the_database_is_away_a_clear_page_says_so_and_then_all_goes_on(Database on)
    {
        var cable = new Cable();
        await using var app = await StewardApp.Start(on, b => b.Services.ConfigureDbContext<Db>(o => o.AddInterceptors(cable)));
        var wang = app.As("wang");
        Assert.Equal(HttpStatusCode.OK, (await wang.Open("/me")).Status);

        cable.IsCut = true;
        var page = await wang.Open("/me");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("The database is away for a moment.", page.Text);
        var call = await wang.Http.GetAsync("/api/identity/me");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, call.StatusCode);
        Assert.True((await call.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("traceId", out _));

        cable.IsCut = false;
        Assert.Equal(HttpStatusCode.OK, (await wang.Open("/me")).Status);
    }

    private sealed class Cable : DbCommandInterceptor
    {
        public bool IsCut { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData about, InterceptionResult<DbDataReader> result, CancellationToken ct = default) =>
            IsCut ? throw new SqliteException("unable to open database file", 14) : new(result);
    }
}
