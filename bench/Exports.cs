using System.Diagnostics;
using Steward.Testing;

namespace Steward.Bench;

/// <param name="Memory">The most that was resident, in megabytes.</param>
internal sealed record Exported(Database Database, string What, int Rows, double Seconds, long Memory);

/// <summary>Takes all units out as a table.</summary>
internal static class Exports
{
    /// <summary>In each format there is.</summary>
    /// <param name="rows">How many there are at least.</param>
    public static async Task<IReadOnlyList<Exported>> Units(Visit visit, Database database, int rows)
    {
        var taken = new List<Exported>();
        foreach (var format in new[] { "csv", "xlsx" })
        {
            taken.Add(await Units(visit, database, format, rows));
            Console.Error.WriteLine(taken[^1]);
        }
        return taken;
    }

    private static async Task<Exported> Units(Visit visit, Database database, string format, int rows)
    {
        using var http = new HttpClient { BaseAddress = visit.Address, Timeout = TimeSpan.FromMinutes(30) };
        var (clock, memory, length) = (Stopwatch.StartNew(), 0L, 0L);
        using var ended = new CancellationTokenSource();
        var watch = Watch();
        using var answer = await http.SendAsync(visit.Signed(new(HttpMethod.Get, $"/api/estate/units/export.{format}")), HttpCompletionOption.ResponseHeadersRead);
        await using var file = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        for (int read; (read = await file.ReadAsync(buffer)) > 0;) length += read;
        var seconds = clock.Elapsed.TotalSeconds;
        await ended.CancelAsync();
        await watch;
        return length < rows ? throw new InvalidOperationException($"Only {length} bytes of {format}") : new(database, $"units as {format}", rows, seconds, memory);

        async Task Watch()
        {
            while (!ended.IsCancellationRequested)
            {
                memory = Math.Max(memory, visit.Memory());
                await Task.Delay(200, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
