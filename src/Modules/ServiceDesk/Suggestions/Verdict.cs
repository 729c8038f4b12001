namespace Steward.ServiceDesk.Suggestions;

/// <summary>How well a model does on the rows that were held back from it, beside always giving the most frequent answer.</summary>
/// <param name="Shown">Rows on which it was certain enough to be shown.</param>
/// <param name="Precision">The plain mean over the answers that occur; so is recall.</param>
public sealed record Verdict(int Held, int Right, int MajorityRight, int Shown, int ShownRight, double Precision, double Recall, Verdict.Breakdown Detail)
{
    public sealed record Breakdown(IReadOnlyList<Part> Parts, IReadOnlyList<Mixup> Mixups);

    /// <param name="Rows">Held-back rows with this answer.</param>
    /// <param name="Told">How often it was told.</param>
    public sealed record Part(string Answer, int Rows, int Told, int Right)
    {
        public double Precision => Told == 0 ? 0 : (double)Right / Told;
        public double Recall => Rows == 0 ? 0 : (double)Right / Rows;
    }

    /// <summary>So often one was taken for the other.</summary>
    public sealed record Mixup(string Answer, string Told, int Times);

    private const int WorstPairs = 10;

    public static Verdict Of(Predictor? predictor, IReadOnlyList<Lesson> lessons, double certain)
    {
        var among = lessons.Where(l => !l.IsHeldBack).GroupBy(l => l.Among).ToDictionary(g => g.Key, g => g.GroupBy(l => l.Answer).ToDictionary(a => a.Key, a => a.Count()));
        var frequent = among.ToDictionary(g => g.Key, g => g.Value.OrderByDescending(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal).First().Key);
        var told = lessons.Where(l => l.IsHeldBack).Select(l => (Lesson: l, Guess: predictor?.Best(l.Words, a => among.GetValueOrDefault(l.Among)?.ContainsKey(a) is true))).ToArray();
        var parts = told.GroupBy(t => t.Lesson.Answer)
            .Select(g => new Part(g.Key, g.Count(), told.Count(t => t.Guess?.Answer == g.Key), g.Count(t => t.Guess?.Answer == g.Key)))
            .OrderByDescending(p => p.Rows).ThenBy(p => p.Answer, StringComparer.Ordinal).ToArray();
        var mixups = told.Where(t => t.Guess is { } g && g.Answer != t.Lesson.Answer).GroupBy(t => (t.Lesson.Answer, Told: t.Guess!.Answer))
            .Select(g => new Mixup(g.Key.Answer, g.Key.Told, g.Count())).OrderByDescending(m => m.Times).ThenBy(m => m.Answer, StringComparer.Ordinal).ThenBy(m => m.Told, StringComparer.Ordinal).Take(WorstPairs).ToArray();
        var shown = told.Where(t => t.Guess?.Certainty >= certain).ToArray();
        return new(told.Length, parts.Sum(p => p.Right), told.Count(t => frequent.GetValueOrDefault(t.Lesson.Among) == t.Lesson.Answer), shown.Length, shown.Count(t => t.Guess!.Answer == t.Lesson.Answer),
            parts.Length == 0 ? 0 : parts.Average(p => p.Precision), parts.Length == 0 ? 0 : parts.Average(p => p.Recall), new(parts, mixups));
    }
}
