using System.Globalization;
using System.Runtime.InteropServices;

namespace Steward.Bench;

/// <summary>The document that docs/performance.md is.</summary>
internal sealed class Report
{
    private const string Creating = "Create a request by API";
    private const int Full = 100_000;

    private readonly List<(int Rows, string What, Measured M, long Memory)> measured = [];
    private readonly List<(string What, Measured M)> floors = [];

    public void Add(int rows, string what, Measured m, long memory)
    {
        measured.Add((rows, what, m, memory));
        Tell($"{rows:N0} requests: {what}", m, $", {memory} MB");
    }

    public void Floor(string what, Measured m)
    {
        floors.Add((what, m));
        Tell(what, m);
    }

    private static void Tell(string what, Measured m, string more = "") =>
        Console.Error.WriteLine($"{what}, {m.Connections} connections: {m.Rate:N0}/s, p50 {m.P50:0.0} ms, p99 {m.P99:0.0} ms, {m.Errors} errors, {m.Bytes:N0} bytes{more}");

    /// <summary>The pages measured and how large each is.</summary>
    public IEnumerable<(string What, long Bytes)> Pages() => measured.Where(m => m.Rows == Full && m.What != Creating && m.M.Connections == 8).Select(m => (m.What, m.M.Bytes));

    public void Print(TextWriter to)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        to.WriteLine($"""
            # Performance

            Measured by `bin/bench` in one run: the Release build on a PostgreSQL of its own with its usual durability (every commit reaches the disk),
            {Full:N0} requests, the program, the database and the load generator sharing the {Environment.ProcessorCount} processors of one machine ({RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}).
            Write this file anew with `bin/bench > docs/performance.md`.

            | What | Connections | Answers/s | p50 ms | p99 ms | Errors | Memory MB | Beside the floor | Beside {1_000:N0} requests |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
        foreach (var (_, what, m, memory) in measured.Where(m => m.Rows == Full))
        {
            var small = measured.Single(s => s.Rows != Full && s.What == what && s.M.Connections == m.Connections).M;
            to.WriteLine($"| {what} | {m.Connections} | {m.Rate:N0} | {m.P50:0.0} | {m.P99:0.0} | {m.Errors} | {memory} | 1/{FloorOf(what, m.Connections).Rate / m.Rate:0.0} | {small.Rate / m.Rate:0.00} × |");
        }
        foreach (var (what, m) in floors) to.WriteLine($"| *{what}* | {m.Connections} | {m.Rate:N0} | {m.P50:0.0} | {m.P99:0.0} | {m.Errors} | | | |");
        to.WriteLine("\nThe floor of creating is pgbench, that of a page a static file of its size served by Kestrel. The last column tells how many times slower it is than with few requests.\n");
        to.WriteLine("| Aim | | |\n|---|---|---|");
        Aim(to, "Creating reaches 1/3 of pgbench at 8 connections", [.. At8().Where(m => m.What == Creating).Select(m => (m.What, FloorOf(m.What, 8).Rate / m.M.Rate, 3.0))]);
        Aim(to, "Pages reach 1/20 of the static file", [.. measured.Where(m => m.Rows == Full && m.What != Creating).Select(m => ($"{m.What} at {m.M.Connections}", FloorOf(m.What, m.M.Connections).Rate / m.M.Rate, 20.0))]);
        Aim(to, "p99 is at most 50 ms at 8 connections", [.. At8().Select(m => (m.What, m.M.P99, 50.0))]);
        Aim(to, $"At most 1.3 times slower than at {1_000:N0} requests", [.. measured.Where(m => m.Rows == Full).Select(m => ($"{m.What} at {m.M.Connections}", measured.Single(s => s.Rows != Full && s.What == m.What && s.M.Connections == m.M.Connections).M.Rate / m.M.Rate, 1.3))]);
        Aim(to, "At most 400 MB resident", [("memory", measured.Max(m => m.Memory), 400.0)]);
        Aim(to, "No errors", [("errors", measured.Sum(m => m.M.Errors), 0.0)]);
    }

    private IEnumerable<(int Rows, string What, Measured M, long Memory)> At8() => measured.Where(m => m.Rows == Full && m.M.Connections == 8);

    private Measured FloorOf(string what, int connections) =>
        floors.Single(f => f.M.Connections == connections && (what == Creating ? f.What.StartsWith("pgbench", StringComparison.Ordinal) : f.What.EndsWith(what, StringComparison.Ordinal))).M;

    private static void Aim(TextWriter to, string aim, (string What, double Is, double Most)[] values)
    {
        var missed = values.Where(v => v.Is > v.Most).ToArray();
        to.WriteLine($"| {aim} | {(missed.Length == 0 ? "met" : "**missed**")} | {string.Join("; ", (missed.Length == 0 ? [values.MaxBy(v => v.Is)] : missed).Select(v => $"{v.What}: {v.Is:0.0}"))} |");
    }
}
