using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Steward.Host.Tests;

/// <summary>The API refuses in the same words as the pages, with a status that says which kind of refusal it is.</summary>
public sealed class RequestApiTests
{
    [Theory, OnEveryDatabase]
    public async Task The_four_refusals_speak_as_problem_documents(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang").Http;
        var opened = await wang.PostAsJsonAsync("/api/service-desk/requests", new { subject = "厨房水管漏水" });
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        var request = $"/api/service-desk/requests/{await opened.Content.ReadFromJsonAsync<Guid>()}";

        await Says(await wang.PostAsJsonAsync($"{request}/resolve", new { resolution = "已处理。" }), HttpStatusCode.Conflict, "“Resolve” is not possible while it is “New”.");
        await Says(await app.As("zhou").Http.PostAsJsonAsync($"{request}/cancel", new { reason = "重复登记" }), HttpStatusCode.Forbidden, "You may not do this.");
        await Says(await app.As("liu").Http.GetAsync(request), HttpStatusCode.NotFound, "There is no such thing, or it is not yours to see.");
        var invalid = await Says(await wang.PostAsJsonAsync("/api/service-desk/requests", new { subject = "" }), HttpStatusCode.UnprocessableEntity, "Some fields need attention.");
        Assert.Equal("Subject is needed.", invalid.GetProperty("errors").GetProperty("Subject")[0].GetString());
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_idempotency_key_logs_it_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var ids = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var call = new HttpRequestMessage(HttpMethod.Post, "/api/service-desk/requests") { Content = JsonContent.Create(new { subject = "厨房水管漏水" }), Headers = { { "Idempotency-Key", "7f3a" } } };
            ids.Add(await (await app.As("wang").Http.SendAsync(call)).Content.ReadFromJsonAsync<Guid>());
        }
        Assert.Single(ids.Distinct());
    }

    private static async Task<JsonElement> Says(HttpResponseMessage answer, HttpStatusCode status, string sentence)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(sentence, problem.GetProperty("title").GetString());
        return problem;
    }
}
