using System.Diagnostics;

namespace Steward.Bench;

/// <param name="Rate">Answers a second.</param>
/// <param name="P50">Milliseconds that half of the answers took at most.</param>
/// <param name="Bytes">Size of one answer.</param>
internal sealed record Measured(int Connections, double Rate, double P50, double P99, int Errors, long Bytes);

/// <summary>Asks over a fixed number of connections, one question at a time on each, for so long or so often.</summary>
internal static class Load
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1), Longest = TimeSpan.FromSeconds(5);
    private const int Most = 50_000;

    public static async Task<Measured> Measure(Uri server, int connections, Func<int, HttpRequestMessage> ask, TimeSpan? longest = null)
    {
        using var http = Client(server, connections);
        await Run(http, connections, ask, WarmUp);
        return await Run(http, connections, ask, longest ?? Longest);
    }

    /// <summary>Asks for a while without looking at the clock, until what is asked often has been compiled for speed.</summary>
    public static async Task Warm(Uri server, int connections, Func<int, HttpRequestMessage> ask)
    {
        using var http = Client(server, connections);
        await Run(http, connections, ask, 8 * WarmUp);
    }

    private static HttpClient Client(Uri server, int connections) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = server };

    private static async Task<Measured> Run(HttpClient http, int connections, Func<int, HttpRequestMessage> ask, TimeSpan longest)
    {
        var (asked, errors, bytes) = (0, 0, 0L);
        var times = new List<double>[connections];
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(worker => Task.Run(async () =>
        {
            var own = times[worker] = [];
            while (clock.Elapsed < longest && Interlocked.Increment(ref asked) is var turn && turn <= Most)
            {
                var start = Stopwatch.GetTimestamp();
                using var request = ask(turn);
                using var answer = await http.SendAsync(request);
                var body = await answer.Content.ReadAsByteArrayAsync();
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (!answer.IsSuccessStatusCode && (int)answer.StatusCode is not (302 or 303) && Interlocked.Increment(ref errors) == 1) Console.Error.WriteLine($"{request.RequestUri}: {(int)answer.StatusCode}");
                Interlocked.Exchange(ref bytes, body.Length);
            }
        })));
        return Of(connections, [.. times.SelectMany(t => t)], clock.Elapsed, errors, bytes);
    }

    public static Measured Of(int connections, double[] milliseconds, TimeSpan took, int errors, long bytes)
    {
        Array.Sort(milliseconds);
        double At(double part) => milliseconds.Length == 0 ? 0 : milliseconds[Math.Min(milliseconds.Length - 1, (int)(milliseconds.Length * part))];
        return new(connections, milliseconds.Length / took.TotalSeconds, At(.5), At(.99), errors, bytes);
    }
}
