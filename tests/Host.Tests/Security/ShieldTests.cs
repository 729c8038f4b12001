using System.Data.Common;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;
using Steward.ServiceDesk.Requests;

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
    public async Task In_production_plain_http_is_answered_with_a_sentence_and_no_cookie(Database on)
    {
        await using var copy = await DatabaseCopy.Make(on);
        await using var host = await HostProcess.Start(on, copy.Connection, ("ASPNETCORE_ENVIRONMENT", "Production"));
        foreach (var address in new[] { "/sign-in", "/set-up?t=x", "/", "/portal/sign-in" })
        {
            var page = await host.Open(address);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, page.Status);
            Assert.Contains("https://", page.Text);
        }
        using var http = host.Client();
        Assert.False((await http.GetAsync("/sign-in")).Headers.Contains("Set-Cookie"));
        Assert.Equal("application/problem+json", (await http.GetAsync("/api/identity/me")).Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live")).StatusCode);
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
    public async Task Trying_the_codes_of_doors_at_random_is_slowed_down(Database on)
    {
        await using var app = await StewardApp.Start(on);
        HttpStatusCode last = default;
        for (var i = 0; i < 61; i++) foreach (var door in new[] { "/p/", "/r/" }) last = (await app.Nobody().Http.GetAsync($"{door}guess{i}")).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.Equal(HttpStatusCode.OK, (await app.Nobody().Http.GetAsync("/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("wang").Http.GetAsync("/p/guess")).StatusCode);
    }

    [Theory]
    [OnEveryDatabase("/sign-in", "sign-in", "UserName")]
    [OnEveryDatabase("/portal/sign-in", "phone", "Phone")]
    public async Task Flooding_a_form_that_anybody_can_send_is_slowed_down(Database on, string address, string name, string field)
    {
        await using var app = await StewardApp.Start(on);
        var form = await app.Nobody().Open(address);
        var page = form;
        for (var i = 0; i < 31; i++) page = await form.Send(name, (field, "13800000000"));
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("Please wait a minute, then try again.", page.Text);
        Assert.Equal("60", page.Answer.Headers.GetValues("Retry-After").Single());
        Assert.Equal(HttpStatusCode.OK, (await app.Nobody().Open(address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.As("wang").Open("/me")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_calls_too_often_is_told_so_in_the_form_that_is_spoken_there(Database on)
    {
        await using var app = await StewardApp.Start(on, b => b.Configuration["Limits:ApiCallsPerMinute"] = "2");
        var http = app.Nobody().Http;
        for (var i = 0; i < 2; i++) await http.GetAsync("/open311/v2/discovery.json");

        var (json, xml, own) = (await http.GetAsync("/open311/v2/discovery.json"), await http.GetAsync("/open311/v2/services.xml"), await http.GetAsync("/api/estate/sites"));
        Assert.All([json, xml, own], answer => Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answer.StatusCode, answer.Headers.GetValues("Retry-After").Single())));
        Assert.Equal(429, JsonDocument.Parse(await json.Content.ReadAsStringAsync()).RootElement[0].GetProperty("code").GetInt32());
        Assert.Equal("429", System.Xml.Linq.XDocument.Parse(await xml.Content.ReadAsStringAsync()).Root!.Element("error")!.Element("code")!.Value);
        Assert.Equal("application/problem+json", own.Content.Headers.ContentType?.MediaType);
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
        Assert.Contains("With a customer on the line", page.Text);
        Assert.Equal("10", page.Answer.Headers.GetValues("Retry-After").Single());
        var call = await wang.Http.GetAsync("/api/identity/me");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, call.StatusCode);
        Assert.True((await call.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("traceId", out _));
        Assert.Equal("10", call.Headers.GetValues("Retry-After").Single());

        cable.IsCut = false;
        Assert.Equal(HttpStatusCode.OK, (await wang.Open("/me")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_typed_while_the_database_was_away_is_sent_again_once(Database on)
    {
        var cable = new Cable();
        await using var app = await StewardApp.Start(on, b => b.Services.ConfigureDbContext<Db>(o => o.AddInterceptors(cable)));
        var form = await app.As("wang").Open("/requests/new");
        cable.IsCut = true;
        var away = await form.Send("open", ("Subject", "厨房水管漏水"), ("Details", "第一行\n<b>第二行</b>"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.Status);
        Assert.Contains("厨房水管漏水", away.Text);
        var still = await away.Send("again");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, still.Status);

        cable.IsCut = false;
        Assert.Equal(HttpStatusCode.OK, (await still.Send("again")).Status);
        await still.Send("again");
        Assert.Equal("第一行\n<b>第二行</b>", (await app.Look(db => db.Set<Request>().Select(r => r.Details).SingleAsync()))?.ReplaceLineEndings("\n"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_script_that_looks_at_a_page_takes_no_form_its_cookie_away(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Assert.Contains("steward-form=", await Cookies(null));
        Assert.DoesNotContain("steward-form=", await Cookies("1"));

        async Task<string> Cookies(string? live)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
            if (live is not null) ask.Headers.Add("X-Live", live);
            var answer = await app.Nobody().Http.SendAsync(ask);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join('\n', set) : "";
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_password_typed_while_the_database_was_away_is_asked_for_again(Database on)
    {
        var cable = new Cable();
        await using var app = await StewardApp.Start(on, b => b.Services.ConfigureDbContext<Db>(o => o.AddInterceptors(cable)));
        var form = await app.Nobody().Open("/sign-in");
        cable.IsCut = true;
        var away = await form.Send("sign-in", ("UserName", "wang"), ("Password", World.Password));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.Status);
        Assert.DoesNotContain(World.Password, away.Document.DocumentElement.OuterHtml);

        cable.IsCut = false;
        var back = await away.Send("again");
        Assert.Equal(("wang", ""), (back.Value("sign-in", "UserName"), back.Value("sign-in", "Password")));
        Assert.NotEqual("/sign-in", (await back.Send("sign-in", ("Password", World.Password))).Path);
    }

    private sealed class Cable : DbCommandInterceptor
    {
        public bool IsCut { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData about, InterceptionResult<DbDataReader> result, CancellationToken ct = default) =>
            IsCut ? throw new SqliteException("unable to open database file", 14) : new(result);
    }
}
