namespace Steward.Bench;

/// <summary>The same questions with few requests and with many, and beside them what the machine gives at best.</summary>
internal static class Comparison
{
    internal const int Few = 1_000, Many = 100_000;
    private static readonly int[] Connections = [1, 8];

    public static async Task<Figures> Run(string program, string server)
    {
        var figures = new Figures();
        foreach (var rows in new[] { Few, Many })
        {
            await using var subject = await Subject.Start(program, server, rows);
            await Ask(subject, rows, figures);
            if (rows == Many) await Floors(subject, figures);
        }
        return figures;
    }

    private static async Task Ask(Subject subject, int rows, Figures figures)
    {
        (string What, Func<int, HttpRequestMessage> Ask)[] questions =
        [
            ("Show a request page",              subject.Show),
            ("List the newest 50 open",          subject.List),
            ("Search a word that about 50 have", subject.Search),
            ("Create a request by API",          subject.Create),
        ];
        foreach (var (_, ask) in questions) await Load.Warm(subject.Address, Connections[^1], ask);
        foreach (var (what, ask) in questions)
            foreach (var count in Connections) figures.Add(rows, what, await Load.Measure(subject.Address, count, ask), subject.Memory());
    }

    private static async Task Floors(Subject subject, Figures figures)
    {
        foreach (var count in Connections)
        {
            figures.Floor("pgbench: one request row and one history row", await Floor.Insert(subject.Connection, count));
            foreach (var (what, bytes) in figures.Pages()) figures.Floor($"Static file as large as: {what}", await Floor.StaticFile(bytes, count));
        }
    }
}
