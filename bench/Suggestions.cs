using System.Diagnostics;
using System.Globalization;
using MiniExcelLibs;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Suggestions;

namespace Steward.Bench;

/// <summary>Learns categories from a real register filed by hand, judges them on the rows held back, and measures what learning and telling take.</summary>
internal static class Suggestions
{
    private const string Filed = "bench/register-categories.csv";
    private const int Many = 10_000, Folds = 5, Kinds = 48;
    private const double Certain = .5;

    public static void Run(string? register, TextWriter page)
    {
        if (register is not null) Judge(Read(register), page);
        Measure(page);
    }

    /// <summary>The rows that were filed, each with its words.</summary>
    private static Row[] Read(string register)
    {
        var filed = File.ReadLines(Filed).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[1]);
        return [.. MiniExcel.Query(register, useHeaderRow: true, excelType: ExcelType.CSV).Cast<IDictionary<string, object?>>()
            .Select(cells => (Number: $"{cells["留言编号"]}", Subject: $"{cells["留言主题"]}", Details: $"{cells["留言详情"]}"))
            .Where(r => filed.ContainsKey(r.Number)).Select(r => new Row(int.Parse(r.Number, CultureInfo.InvariantCulture), r.Subject, r.Details, filed[r.Number]))];
    }

    private sealed record Row(int Number, string Subject, string Details, string Category)
    {
        public Lesson As(bool isHeldBack, bool withDetails = true) => new(Wording.Of(Subject, withDetails ? Details : null)!, Category, nameof(RequestType.Complaint), isHeldBack);
    }

    private static void Judge(Row[] rows, TextWriter page)
    {
        page.WriteLine($"{rows.Length} messages of the register, filed by hand into {rows.Select(r => r.Category).Distinct().Count()} categories.\n");
        page.WriteLine("| Split | Words | Learnt | Held back | Right | Most frequent answer | Precision | Recall | Shown at 50 % | Right when shown |");
        page.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        var verdict = Tell("as in use", "subject and text", [.. rows.Select(r => r.As(Wording.IsHeldBack(r.Subject)))]);
        Tell("as in use", "subject alone", [.. rows.Select(r => r.As(Wording.IsHeldBack(r.Subject), withDetails: false))]);
        foreach (var withDetails in new[] { true, false })
        {
            var folds = Enumerable.Range(0, Folds).Select(f => Of([.. rows.Select((r, n) => r.As(n % Folds == f, withDetails))])).ToArray();
            page.WriteLine($"| mean of {Folds} folds | {(withDetails ? "subject and text" : "subject alone")} | {rows.Length - rows.Length / Folds} | {rows.Length / Folds} | {Mean(v => (double)v.Right / v.Held)} | {Mean(v => (double)v.MajorityRight / v.Held)} | {Mean(v => v.Precision)} | {Mean(v => v.Recall)} | {Mean(v => (double)v.Shown / v.Held)} | {Mean(v => (double)v.ShownRight / v.Shown)} |");
            string Mean(Func<Verdict, double> of) => $"{Percent(folds.Average(of))} ± {100 * Math.Sqrt(folds.Average(v => Math.Pow(of(v) - folds.Average(of), 2))):0.0}";
        }
        page.WriteLine("\n| Category | Held back | Told | Right | Precision | Recall |\n|---|--:|--:|--:|--:|--:|");
        foreach (var part in verdict.Detail.Parts) page.WriteLine($"| {part.Answer} | {part.Rows} | {part.Told} | {part.Right} | {(part.Told == 0 ? "–" : Percent(part.Precision))} | {Percent(part.Recall)} |");
        page.WriteLine($"\nMost often mistaken: {string.Join("; ", verdict.Detail.Mixups.Take(5).Select(m => $"{m.Answer} for {m.Told} ({m.Times} ×)"))}.\n");

        Verdict Tell(string split, string words, Lesson[] lessons)
        {
            var v = Of(lessons);
            page.WriteLine($"| {split} | {words} | {lessons.Length - v.Held} | {v.Held} | {Share(v.Right, v.Held)} | {Share(v.MajorityRight, v.Held)} | {Percent(v.Precision)} | {Percent(v.Recall)} | {Share(v.Shown, v.Held)} | {Share(v.ShownRight, v.Shown)} |");
            return v;
        }
    }

    private static Verdict Of(Lesson[] lessons) => Verdict.Of(Predictor.Read(Learner.Learn(lessons)!), lessons, Certain);

    /// <summary>As many rows as a busy site closes in years, of made-up words in as many categories as there are.</summary>
    private static void Measure(TextWriter page)
    {
        var dice = new Random(1);
        Lesson[] lessons = [.. Enumerable.Range(0, Many).Select(n => new Lesson(Made(n % Kinds), $"{n % Kinds}", "", n % 5 == 0))];
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var bytes = Learner.Learn(lessons)!;
        var (learnt, worked) = (clock.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - before);
        var memory = Process.GetCurrentProcess().PeakWorkingSet64;
        var predictor = Predictor.Read(bytes);
        predictor.Best(lessons[0].Words, _ => true);
        var times = lessons.Take(2000).Select(l => { clock.Restart(); predictor.Best(l.Words, _ => true); return clock.Elapsed.TotalMilliseconds; }).Order().ToArray();
        page.WriteLine($"Learning {Many:N0} rows in {Kinds} categories took {worked.TotalSeconds:0.0} s of one processor ({learnt.TotalSeconds:0.0} s by the clock); the process held {memory / 1048576} MB at most; the model is {bytes.Length / 1048576.0:0.0} MB. Telling took {times[1000]:0.00} ms at p50 and {times[1980]:0.00} ms at p99.");

        // A tenth of each row's letters belong to its kind.
        string Made(int kind) => string.Concat(Enumerable.Range(0, 30 + dice.Next(60)).Select(_ => (char)(0x4e00 + (dice.Next(10) == 0 ? 3000 + kind * 20 + dice.Next(20) : dice.Next(2500)))));
    }

    private static string Share(int part, int of) => of == 0 ? "–" : Percent((double)part / of);
    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture);
}
