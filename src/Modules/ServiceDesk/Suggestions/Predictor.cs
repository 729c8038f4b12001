using Microsoft.ML;
using Microsoft.ML.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>Tells the likeliest answer for some words, from a model that was learnt. May be asked by many at once.</summary>
public sealed class Predictor
{
    /// <param name="Certainty">Between 0 and 1, among the answers that were possible.</param>
    public sealed record Guess(string Answer, double Certainty);

    internal sealed class Line
    {
        public string Words { get; set; } = "";
        public string Answer { get; set; } = "";
    }

    private sealed class Scored
    {
        public float[] Score { get; set; } = [];
    }

    private readonly Lock one = new();
    private readonly PredictionEngine<Line, Scored> engine;
    private readonly string[] answers;

    private Predictor(MLContext ml, ITransformer model)
    {
        engine = ml.Model.CreatePredictionEngine<Line, Scored>(model);
        VBuffer<ReadOnlyMemory<char>> names = default;
        engine.OutputSchema["Score"].GetSlotNames(ref names);
        answers = [.. names.DenseValues().Select(n => n.ToString())];
    }

    /// <summary>Throws whatever ML.NET does when the bytes are no model.</summary>
    public static Predictor Read(byte[] bytes)
    {
        var ml = new MLContext(Learner.Seed);
        using var stream = new MemoryStream(bytes, writable: false);
        return new(ml, ml.Model.Load(stream, out _));
    }

    public Guess? Best(string? words, Func<string, bool> isPossible)
    {
        if (words.OrNull() is not { } said) return null;
        float[] scores;
        lock (one) scores = engine.Predict(new() { Words = said }).Score;
        var possible = answers.Zip(scores).Where(a => isPossible(a.First)).ToArray();
        var sum = possible.Sum(a => (double)a.Second);
        if (possible.Length == 0 || !(sum > 0)) return null;
        var best = possible.MaxBy(a => a.Second);
        return new(best.First, best.Second / sum);
    }
}
