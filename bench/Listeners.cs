using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>Five hundred browsers listen for what changes at one node; what they cost, and how soon each hears of a new request.</summary>
internal static class Listeners
{
    private const int Many = 500, Calls = 20;

    public static async Task Run(string program, string server, TextWriter to)
    {
        await using var visit = await Visit.Start(program, Database.Postgres, new NpgsqlConnectionStringBuilder(server) { Database = "steward_listeners" }.ToString());
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = Many + 10 }) { BaseAddress = visit.Address, Timeout = Timeout.InfiniteTimeSpan };
        var sites = JsonSerializer.Deserialize<JsonElement>(await (await http.SendAsync(visit.Signed(new(HttpMethod.Get, "/api/estate/sites")))).Content.ReadAsStringAsync());
        var topic = $"requests:{sites.EnumerateArray().First().GetProperty("id").GetString()}";
        // What any use of the program brings along is no cost of listening.
        for (var call = 0; call < Calls; call++) await Open(visit, http, call);
        var before = visit.Memory();
        using var end = new CancellationTokenSource();
        var ears = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Ear.Open(http, visit, topic, end.Token)));
        var (slowest, heard) = (0.0, new List<double>());
        for (var call = 0; call < Calls; call++)
        {
            // What follows from the last one is over.
            await Task.Delay(TimeSpan.FromSeconds(1));
            var hearing = Task.WhenAll(ears.Select(ear => ear.Hear()));
            var start = Stopwatch.GetTimestamp();
            await Open(visit, http, Calls + call);
            var times = (await hearing).Select(at => Stopwatch.GetElapsedTime(start, at).TotalMilliseconds).ToArray();
            heard.AddRange(times);
            slowest = Math.Max(slowest, times.Max());
        }
        var cost = visit.Memory() - before;
        await end.CancelAsync();
        Print(to, cost, Load.Of(Many, [.. heard], TimeSpan.FromSeconds(1), 0, 0), slowest);
    }

    private static async Task Open(Visit visit, HttpClient http, int call)
    {
        var words = $"{(char)(0x5100 + call * 97)}{(char)(0x6100 + call * 89)}{(char)(0x7100 + call * 83)}";
        using var answer = await http.SendAsync(visit.Signed(new(HttpMethod.Post, "/api/service-desk/requests") { Content = JsonContent.Create(new JsonObject { ["type"] = "Repair", ["subject"] = words }) }));
        answer.EnsureSuccessStatusCode();
    }

    private static void Print(TextWriter to, long cost, Measured heard, double slowest)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        to.WriteLine($"""
            ## {Many} people listen

            `bin/bench listeners`: {Many} browsers keep their stream open at one node while {Calls} requests are logged, one after the other; the time counts from sending the request to its being heard, and includes writing it.

            | Listeners | Memory MB more | Heard after p50 ms | p99 ms | The last of all ms |
            |--:|--:|--:|--:|--:|
            | {Many} | {cost} | {heard.P50:0} | {heard.P99:0} | {slowest:0} |

            | Aim | | |
            |---|---|---|
            """);
        Report.Aim(to, "They cost at most 200 MB", 200, [("memory", cost)]);
        Report.Aim(to, "Everybody sees a new request within 1 s", 1000, [("the last", slowest)]);
        to.WriteLine();
    }

    /// <summary>One browser's stream.</summary>
    private sealed class Ear(StreamReader stream, string topic)
    {
        private TaskCompletionSource<long> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static async Task<Ear> Open(HttpClient http, Visit visit, string topic, CancellationToken ct)
        {
            var answer = await http.SendAsync(visit.Signed(new(HttpMethod.Get, $"/live?topics={topic}")), HttpCompletionOption.ResponseHeadersRead, ct);
            answer.EnsureSuccessStatusCode();
            var ear = new Ear(new(await answer.Content.ReadAsStreamAsync(ct)), topic);
            while (await ear.Line(ct) is { } line && !line.Contains("hello", StringComparison.Ordinal)) { }
            _ = ear.Listen(ct);
            return ear;
        }

        /// <summary>When something about the topic is heard the next time.</summary>
        public Task<long> Hear() => (next = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        private async Task Listen(CancellationToken ct)
        {
            while (await Line(ct) is { } line)
                if (line.Contains(topic, StringComparison.Ordinal)) next.TrySetResult(Stopwatch.GetTimestamp());
            next.TrySetException(new InvalidOperationException("The stream ended."));
        }

        private async Task<string?> Line(CancellationToken ct)
        {
            try { return await stream.ReadLineAsync(ct); }
            catch (OperationCanceledException) { return null; }
        }
    }
}
