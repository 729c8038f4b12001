using Microsoft.ML;
using Microsoft.ML.Transforms.Text;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>Learns answers from words: single characters, pairs and triples weighed by how telling they are, and a linear model over them.
/// One thread and a fixed seed: the same rows always teach the same.</summary>
public static class Learner
{
    internal const int Seed = 20260;
    /// <summary>So many n-grams bound the size of a model and the memory its training takes.</summary>
    private const int MostGrams = 12_000;

    /// <summary>Never sees what is held back. Null when the rows hold fewer than two answers.</summary>
    public static byte[]? Learn(IReadOnlyList<Lesson> lessons)
    {
        var lines = lessons.Where(l => !l.IsHeldBack).Select(l => new Predictor.Line { Words = l.Words, Answer = l.Answer }).ToArray();
        if (lines.Select(l => l.Answer).Distinct().Count() < 2) return null;
        var ml = new MLContext(Seed);
        var rows = ml.Data.LoadFromEnumerable(lines);
        var words = ml.Transforms.Text.TokenizeIntoCharactersAsKeys("Letters", nameof(Predictor.Line.Words))
            .Append(ml.Transforms.Text.ProduceNgrams("Features", "Letters", ngramLength: 3, useAllLengths: true, maximumNgramsCount: MostGrams, weighting: NgramExtractingEstimator.WeightingCriteria.TfIdf))
            .Append(ml.Transforms.NormalizeLpNorm("Features"))
            .Append(ml.Transforms.Conversion.MapValueToKey("Label", nameof(Predictor.Line.Answer)));
        var model = words.Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new()
        {
            L1Regularization = 0, L2Regularization = .02f, NumberOfThreads = 1, HistorySize = 5, MaximumNumberOfIterations = 60, OptimizationTolerance = 1e-4f,
        })).Fit(rows);
        using var stream = new MemoryStream();
        ml.Model.Save(model, rows.Schema, stream);
        return stream.ToArray();
    }
}
