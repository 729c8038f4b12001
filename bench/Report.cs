using System.Globalization;
using System.Runtime.InteropServices;

namespace Steward.Bench;

/// <summary>The document that docs/performance.md is; each command prints its own section of it.</summary>
internal sealed class Report(Figures figures)
{
    private const int Few = Comparison.Few, Many = Comparison.Many;

    public static void Head(TextWriter to) => to.WriteLine($"""
        # Performance

        The Release build, the database and the load generator share the {Environment.ProcessorCount} processors of one machine ({RuntimeInformation.OSArchitecture}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.FrameworkDescription}).
        Each section is printed by the command it names; `bin/bench` alone runs the requests, the imports, the million requests and the listeners.

        """);

    public static void Foot(TextWriter to) => to.WriteLine(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "where-the-time-goes.md")).TrimEnd());

    public void Print(TextWriter to)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        to.WriteLine($"""
            ## {Many:N0} requests

            `bin/bench requests`: on a PostgreSQL of its own with its usual durability: every commit reaches the disk.

            | What | Connections | Answers/s | p50 ms | p99 ms | Errors | Memory MB | Beside the floor | Beside {Few:N0} requests |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|
            """);
        foreach (var (_, what, m, memory) in figures.Full)
            to.WriteLine($"| {what} | {m.Connections} | {m.Rate:N0} | {m.P50:0.0} | {m.P99:0.0} | {m.Errors} | {memory} | 1/{figures.BesideFloor(what, m):0.0} | {figures.BesideFew(what, m):0.00} × |");
        foreach (var (what, m) in figures.Floors) to.WriteLine($"| *{what}* | {m.Connections} | {m.Rate:N0} | {m.P50:0.0} | {m.P99:0.0} | {m.Errors} | | | |");
        to.WriteLine("\nThe floor of creating is pgbench, that of a page a static file of its size served by Kestrel. The last column tells how many times slower it is than with few requests.\n");
        Aims(to);
    }

    public static void Print(TextWriter to, (IReadOnlyList<Imported> Imports, IReadOnlyList<Exported> Exports) tables)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        to.WriteLine("## Imports\n\n`bin/bench import`: as a person does it: upload, match, look at the trial, start.\n\n| Database | What | Rows | Trial rows/s | Written rows/s | Memory MB | Moves of the bar |\n|---|---|--:|--:|--:|--:|--:|");
        foreach (var i in tables.Imports) to.WriteLine($"| {i.Database} | {i.Kind} | {i.Rows:N0} | {i.Rows / i.Trial:N0} | {i.Rows / i.Write:N0} | {i.Memory} | {i.Steps} |");
        Print(to, tables.Exports);
    }

    public static void Print(TextWriter to, IReadOnlyList<Exported> exports)
    {
        to.WriteLine("\n| Database | Taken out | Rows | Rows/s | Memory MB |\n|---|---|--:|--:|--:|");
        foreach (var e in exports) to.WriteLine($"| {e.Database} | {e.What} | {e.Rows:N0} | {e.Rows / e.Seconds:N0} | {e.Memory} |");
        to.WriteLine();
    }

    public static void Print(TextWriter to, IReadOnlyList<Drafted> digests)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        to.WriteLine("## Digests\n\nThirty days, compared with four times thirty days before; on PostgreSQL, the first after the start of the program.\n\n| Received | In the periods before | Topics | Seconds | Memory MB |\n|--:|--:|--:|--:|--:|");
        foreach (var d in digests) to.WriteLine($"| {d.Received:N0} | {d.Earlier:N0} | {d.Topics} | {d.Seconds:N1} | {d.Memory} |");
        to.WriteLine();
    }

    private void Aims(TextWriter to)
    {
        var atEight = figures.Full.Where(m => m.M.Connections == 8).ToArray();
        to.WriteLine("| Aim | | |\n|---|---|---|");
        Aim(to, "Creating reaches 1/3 of pgbench at 8 connections", 3, atEight.Where(m => Figures.IsCreating(m.What)).Select(m => (m.What, figures.BesideFloor(m.What, m.M))));
        Aim(to, "Pages reach 1/20 of the static file", 20, figures.Full.Where(m => !Figures.IsCreating(m.What)).Select(m => ($"{m.What} at {m.M.Connections}", figures.BesideFloor(m.What, m.M))));
        Aim(to, "p99 is at most 50 ms at 8 connections", 50, atEight.Select(m => (m.What, m.M.P99)));
        Aim(to, $"At most 1.3 times slower than at {Few:N0} requests", 1.3, figures.Full.Select(m => ($"{m.What} at {m.M.Connections}", figures.BesideFew(m.What, m.M))));
        Aim(to, "At most 400 MB resident", 400, [("memory", figures.All.Max(m => m.Memory))]);
        Aim(to, "No errors", 0, [("errors", figures.All.Sum(m => m.M.Errors))]);
        to.WriteLine();
    }

    internal static void Aim(TextWriter to, string aim, double most, IEnumerable<(string What, double Is)> values)
    {
        var missed = values.Where(v => v.Is > most).ToArray();
        to.WriteLine($"| {aim} | {(missed.Length == 0 ? "met" : "**missed**")} | {string.Join("; ", (missed.Length == 0 ? [values.MaxBy(v => v.Is)] : missed).Select(v => $"{v.What}: {v.Is:0.0#}"))} |");
    }
}
