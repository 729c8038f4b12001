namespace Steward.Bench;

/// <summary>The same questions with few requests and with many, in turns, so that a slow moment of the machine falls on both; and beside them what the machine gives at best.</summary>
internal static class Comparison
{
    internal const int Few = 1_000, Many = 100_000;
    private const int Rounds = 3;
    private static readonly int[] Connections = [1, 8];

    private static readonly (string What, Func<Subject, int, HttpRequestMessage> Ask)[] Questions =
    [
        ("Show a request page",              (of, turn) => of.Show(turn)),
        ("List the newest open",             (of, turn) => of.List(turn)),
        ("Search a word that about 50 have", (of, turn) => of.Search(turn)),
        (Figures.Creating,                   (of, turn) => of.Create(turn)),
    ];

    public static async Task<Figures> Run(string program, string server)
    {
        await using var few = await Subject.Start(program, server, Few);
        await using var many = await Subject.Start(program, server, Many);
        var figures = new Figures();
        foreach (var subject in new[] { few, many })
        {
            await Sql.Settle(subject.Connection);
            foreach (var (_, ask) in Questions) await Load.Warm(subject.Address, Connections[^1], turn => ask(subject, turn));
        }
        foreach (var (what, ask) in Questions)
            foreach (var count in Connections)
            {
                var rounds = new List<(Measured Few, Measured Many)>();
                for (var round = 0; round < Rounds; round++) rounds.Add((await Of(few), await Of(many)));
                figures.Add(Few, what, Middle(rounds.Select(r => r.Few)), few.Memory());
                figures.Add(Many, what, Middle(rounds.Select(r => r.Many)), many.Memory());

                Task<Measured> Of(Subject subject) => Load.Measure(subject.Address, count, turn => ask(subject, turn));
            }
        await Floors(many, figures);
        return figures;
    }

    /// <summary>The round of middling rate, with the errors of all.</summary>
    internal static Measured Middle(IEnumerable<Measured> rounds)
    {
        var sorted = rounds.OrderBy(r => r.Rate).ToArray();
        return sorted[sorted.Length / 2] with { Errors = sorted.Sum(r => r.Errors) };
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
