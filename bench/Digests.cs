using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Steward.Testing;

namespace Steward.Bench;

/// <param name="Received">Requests of the thirty days.</param>
/// <param name="Earlier">Requests of the four periods before, with which they are compared.</param>
/// <param name="Seconds">From the call until the draft is written.</param>
internal sealed record Drafted(int Received, int Earlier, int Topics, double Seconds, long Memory);

/// <summary>Drafts digests of thirty days with some 10,000 requests each, as the desk would.</summary>
internal static class Digests
{
    private const int Days = 30, Periods = 5, PerPeriod = 10_000;

    public static async Task<IReadOnlyList<Drafted>> Run(string program, string server)
    {
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = "steward_digests" }.ToString();
        await using var visit = await Visit.Start(program, Database.Postgres, connection);
        await Filling.Fill(connection, PerPeriod * Periods, Days * Periods + 6);
        using var http = new HttpClient { BaseAddress = visit.Address, Timeout = TimeSpan.FromMinutes(10) };
        var site = JsonNode.Parse(await Send(HttpMethod.Get, "/api/estate/sites", null))!.AsArray().OrderBy(s => s!["code"]!.GetValue<string>(), StringComparer.Ordinal).First()!["id"]!.GetValue<string>();
        var (last, done) = (DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-4), new List<Drafted>());
        for (var turn = 0; turn < 3; turn++)
        {
            var clock = Stopwatch.StartNew();
            var id = JsonNode.Parse(await Send(HttpMethod.Post, "/api/service-desk/digests", new JsonObject { ["site"] = site, ["from"] = $"{last.AddDays(1 - Days - turn):yyyy-MM-dd}", ["to"] = $"{last.AddDays(-turn):yyyy-MM-dd}" }))!.GetValue<string>();
            var seconds = clock.Elapsed.TotalSeconds;
            var content = JsonNode.Parse(await Send(HttpMethod.Get, $"/api/service-desk/digests/{id}", null))!["document"]!["content"]!;
            done.Add(new(content["all"]!["new"]!.GetValue<int>(), content["trend"]!.AsArray().SkipLast(1).Sum(t => t!["count"]!.GetValue<int>()), content["topics"]!.AsArray().Count, seconds, visit.Memory()));
            Console.Error.WriteLine(done[^1]);
        }
        return done;

        async Task<string> Send(HttpMethod method, string address, JsonNode? body)
        {
            using var answer = await http.SendAsync(visit.Signed(new(method, address) { Content = body is null ? null : JsonContent.Create(body) }));
            var said = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? said : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode} {said}");
        }
    }
}
