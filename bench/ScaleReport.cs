using System.Globalization;

namespace Steward.Bench;

/// <summary>The section of docs/performance.md about a million requests.</summary>
internal sealed class ScaleReport(IReadOnlyList<Compared> compared, int requests)
{
    private const double MostTimes = 1.5, MostSearch = 100;

    public void Print(TextWriter to)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        to.WriteLine($"""
            ## {requests:N0} requests

            `bin/bench scale`: ten communities with {Town.Units:N0} units, asked by an agent and a head who serve all of them; five years of requests with work orders, call-backs, history and search terms. Beside it the same town with {Years.Lives:N0} requests; asked in turns, the middling of three rounds counts.

            | What | Connections | p50 ms at {Years.Lives:N0} | p50 ms | p99 ms | Answers/s | Errors | Beside {Years.Lives:N0} |
            |---|--:|--:|--:|--:|--:|--:|--:|
            """);
        foreach (var c in compared) to.WriteLine($"| {c.What} | {c.Many.Connections} | {c.Few.P50:0.0} | {c.Many.P50:0.0} | {c.Many.P99:0.0} | {c.Many.Rate:N0} | {c.Few.Errors + c.Many.Errors} | {c.Times:0.00} × |");
        to.WriteLine("\n| Aim | | |\n|---|---|---|");
        foreach (var (kind, title) in new[] { ("list", "The list"), ("filter", "Every filter"), ("search", "Search"), ("head", "The head's first page") })
            Report.Aim(to, $"{title} takes at most {MostTimes} times as long", MostTimes, compared.Where(c => c.Kind == kind).Select(c => ($"{c.What} at {c.Many.Connections}", c.Times)));
        Report.Aim(to, $"p99 of a search is at most {MostSearch} ms at 8 connections", MostSearch, compared.Where(c => c.Kind == "search" && c.Many.Connections == 8).Select(c => (c.What, c.Many.P99)));
        Report.Aim(to, "No errors", 0, [("errors", compared.Sum(c => c.Few.Errors + c.Many.Errors))]);
        to.WriteLine();
    }
}
