using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.Platform.Tests;

public sealed class OperationTests
{
    [Theory, OnEveryDatabase]
    public async Task Probes_answer_strangers_without_telling_them_anything(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Assert.Equal(HttpStatusCode.OK, (await app.Nobody().Http.GetAsync("/health/live")).StatusCode);
        var ready = await app.Nobody().Http.GetAsync("/health/ready");
        Assert.Equal(("""{"status":"Healthy","checks":{"database":"Healthy","files":"Healthy","keys":"Healthy","disk":"Healthy"}}""", HttpStatusCode.OK), (await ready.Content.ReadAsStringAsync(), ready.StatusCode));
    }

    [Fact]
    public async Task A_database_that_lags_behind_the_code_is_not_ready()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        await app.Look(db => db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" """));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Nobody().Http.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Nobody().Http.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_is_not_ready()
    {
        await using var app = await StewardApp.Start(Database.Sqlite, b => b.Configuration["Limits:LeastFreeMegabytes"] = "1000000000");
        var answer = await app.Nobody().Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("The disk is nearly full.", await answer.Content.ReadAsStringAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task The_audit_tells_who_did_what_by_person_use_case_subject_and_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "电梯停运", Area = Area.Public }));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.As("lin").Do((AcceptRequest accept) => accept.Run(id, new()));
        Task<int> Count(AuditList.Filter filter) => app.As("admin").Do(async (AuditList list) => (await list.Run(filter)).Total);

        Assert.Equal(2, await Count(new() { Subject = id.Value }));
        Assert.Equal(1, await Count(new() { Subject = id.Value, By = "林" }));
        Assert.Equal(1, await Count(new() { Subject = id.Value, UseCase = "Open" }));
        Assert.Equal(1, await Count(new() { Subject = id.Value, UseCase = "accept request" }));
        Assert.Equal(1, await Count(new() { Subject = id.Value, To = new(2026, 3, 2) }));
        Assert.Equal(1, await Count(new() { Subject = id.Value, From = new(2026, 3, 3) }));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((AuditList list) => list.Run(new())));
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/settings")]
    [InlineData("/admin/audit")]
    [InlineData("/admin/outbox")]
    [InlineData("/admin/webhooks")]
    public async Task The_administrators_pages_are_the_administrators(string path)
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        Assert.Equal(HttpStatusCode.OK, (await app.As("admin").Open(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("wang").Open(path)).Status);
    }

    [Fact]
    public async Task The_API_document_says_what_ids_and_refusals_look_like()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        using var document = JsonDocument.Parse(await app.As("admin").Http.GetStringAsync("/openapi/v1.json"));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        Assert.DoesNotContain(schemas.EnumerateObject(), s => s.Name.EndsWith("Id", StringComparison.Ordinal) || s.Name is "Money" or "NullableOfMoney");
        Assert.Equal("uuid", schemas.GetProperty("OpenRequestForm").GetProperty("properties").GetProperty("unit").GetProperty("format").GetString());
        Assert.Contains("Repair", schemas.GetProperty("RequestType").GetProperty("enum").EnumerateArray().Select(e => e.GetString()));
        var post = document.RootElement.GetProperty("paths").GetProperty("/api/service-desk/requests").GetProperty("post");
        Assert.True(post.GetProperty("responses").GetProperty("422").GetProperty("content").TryGetProperty("application/problem+json", out _));
    }

    [Fact]
    public async Task The_page_to_read_the_API_needs_nothing_from_elsewhere()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var page = await app.As("admin").Open("/scalar");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(page.Document.QuerySelectorAll("script[src], link[href]"), e => Assert.DoesNotContain("//", e.GetAttribute("src") ?? e.GetAttribute("href")));
        var policy = page.Answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.All(page.Document.QuerySelectorAll("script:not([src])"), s => Assert.Contains($"'nonce-{s.GetAttribute("nonce")}'", policy));
    }
}
