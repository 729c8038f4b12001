namespace Steward.Bench;

/// <summary>What was measured of the program, and beside it of the machine.</summary>
internal sealed class Figures
{
    internal const string Creating = "Create a request by API";

    private readonly List<(int Rows, string What, Measured M, long Memory)> measured = [];
    private readonly List<(string What, Measured M)> floors = [];

    public IReadOnlyList<(int Rows, string What, Measured M, long Memory)> All => measured;
    public IReadOnlyList<(string What, Measured M)> Floors => floors;
    public IEnumerable<(int Rows, string What, Measured M, long Memory)> Full => measured.Where(m => m.Rows == Comparison.Many);

    /// <summary>The pages measured and how large each is.</summary>
    public IEnumerable<(string What, long Bytes)> Pages() => Full.Where(m => !IsCreating(m.What) && m.M.Connections == 8).Select(m => (m.What, m.M.Bytes)).ToArray();

    public static bool IsCreating(string what) => what == Creating;

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

    /// <summary>How many times slower it is than what the machine gives at best.</summary>
    public double BesideFloor(string what, Measured m) =>
        floors.Single(f => f.M.Connections == m.Connections && (IsCreating(what) ? f.What.StartsWith("pgbench", StringComparison.Ordinal) : f.What.EndsWith(what, StringComparison.Ordinal))).M.Rate / m.Rate;

    /// <summary>How many times slower it is than with few requests.</summary>
    public double BesideFew(string what, Measured m) => measured.Single(s => s.Rows == Comparison.Few && s.What == what && s.M.Connections == m.Connections).M.Rate / m.Rate;

    private static void Tell(string what, Measured m, string more = "") =>
        Console.Error.WriteLine($"{what}, {m.Connections} connections: {m.Rate:N0}/s, p50 {m.P50:0.0} ms, p99 {m.P99:0.0} ms, {m.Errors} errors, {m.Bytes:N0} bytes{more}");
}
