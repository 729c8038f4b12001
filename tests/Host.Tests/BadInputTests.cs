using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.ServiceDesk.Requests;

namespace Steward.Host.Tests;

/// <summary>Whatever arrives, the answer is a sentence and the data stays whole; never a failure of ours.</summary>
public sealed class BadInputTests
{
    private const string Requests = "/api/service-desk/requests";

    [Theory]
    [OnEveryDatabase("电梯🛗坏了👨‍👩‍👧")]
    [OnEveryDatabase("مرحبا שלום \u202Eabc\u202C")]
    [OnEveryDatabase("'; DROP TABLE service_desk_requests; --")]
    [OnEveryDatabase("<script>alert('x')</script><b onmouseover=x>")]
    [OnEveryDatabase("{0} {1:x} %s ${jndi:ldap://x} {{7*7}}")]
    [OnEveryDatabase("漏水\u200B\uFEFF\u0301\u0007")]
    [OnEveryDatabase("\" & | ! ( ) : * ' \\ <-> NEAR AND OR NOT")]
    public async Task Words_are_kept_as_they_are_and_are_nothing_but_words(Database on, string words)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await (await wang.Http.PostAsJsonAsync(Requests, new { subject = words, details = words, contactName = words[..Math.Min(40, words.Length)] })).Content.ReadFromJsonAsync<Guid>();

        var page = await wang.Open($"/requests/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(words, await app.Look(db => db.Set<Request>().Select(r => r.Details).SingleAsync()));
        Assert.DoesNotContain(page.Document.Scripts, s => s.Text.Contains("alert", StringComparison.Ordinal));
        Assert.Null(page.Find("[onmouseover]"));
        foreach (var address in new[] { $"/requests?Q={Uri.EscapeDataString(words)}", $"/search?q={Uri.EscapeDataString(words)}", $"{Requests}?q={Uri.EscapeDataString(words)}&sort={Uri.EscapeDataString(words)}" })
            Assert.Equal(HttpStatusCode.OK, (await wang.Open(address)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task What_cannot_be_read_is_answered_not_failed_on(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang").Http;
        string[] bodies =
        [
            "", "null", "[]", "{", "{\"subject\":12}", "{\"subject\":{\"a\":1}}", "{\"subject\":\"漏水\",\"type\":\"Nope\"}", "{\"subject\":\"漏水\",\"type\":99}", "{\"subject\":\"漏水\",\"unit\":\"1801\"}",
            "{\"subject\":\"漏水\",\"unit\":\"00000000-0000-0000-0000-000000000000\"}", "{\"subject\":\"漏\\u0000水\"}", "{\"subject\":\"漏\\ud800水\"}", $"{{\"subject\":\"{new string('漏', 201)}\"}}",
            $"{{\"subject\":\"漏水\",\"details\":\"{new string('漏', 20001)}\"}}", $"{{\"subject\":\"漏水\",\"x\":{new string('[', 200)}{new string(']', 200)}}}",
        ];
        foreach (var body in bodies)
        {
            var answer = await wang.PostAsync(Requests, new StringContent(body, Encoding.UTF8, "application/json"));
            Assert.True((int)answer.StatusCode is 400 or 404 or 422, $"{(int)answer.StatusCode} for {body[..Math.Min(60, body.Length)]}: {await answer.Content.ReadAsStringAsync()}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await wang.PostAsync(Requests, new StringContent("subject=x", Encoding.UTF8, "text/plain"))).StatusCode);
        Assert.Equal(0, await app.Look(db => db.Set<Request>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Strange_addresses_find_nothing_and_break_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        string[] addresses =
        [
            "/requests?Page=-1", "/requests?Page=abc", "/requests?Page=2147483647", "/requests?Sort=%27;--", "/requests?Q=%00", "/requests?Q=" + new string('a', 4000), "/requests?State=Nope", "/requests/not-an-id",
            "/requests/00000000-0000-0000-0000-000000000000", $"{Requests}?page=-1&size=100000", $"{Requests}?page=abc", $"{Requests}?state=Nope", $"{Requests}?q=%00", $"{Requests}/not-an-id", "/search?q=%00", "/no-such-page", "/api/no-such-thing",
        ];
        foreach (var address in addresses)
            Assert.True((int)(await wang.Open(address)).Status is 200 or 400 or 404, $"{address}: {(await wang.Open(address)).Status}");
    }

    [Theory, OnEveryDatabase]
    public async Task Ids_of_another_site_are_as_good_as_unknown(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (object form in new object[]
        {
            new { subject = "漏水", unit = app.Unit("1-101").Value },
            new { subject = "漏水", site = app.World.OtherSite.Value },
            new { subject = "漏水", customer = app.World.Customers["叶兰"].Value },
        })
        {
            var answer = await app.As("wang").Http.PostAsJsonAsync(Requests, form);
            Assert.True((int)answer.StatusCode is 404 or 422, $"{(int)answer.StatusCode} for {JsonSerializer.Serialize(form)}");
        }
        Assert.Equal(0, await app.Look(db => db.Set<Request>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_that_says_nonsense_comes_back_as_it_was_typed(Database on)
    {
        await using var app = await StewardApp.Start(on);

        var page = await (await app.As("wang").Open("/requests/new")).Send("open", ("Subject", "厨房水管漏水"), ("Urgency", "Nope"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("厨房水管漏水", page.Value("open", "Subject"));
        Assert.Equal(0, await app.Look(db => db.Set<Request>().CountAsync()));
    }
}
