namespace Steward.ServiceDesk.Digests.Topics;

/// <summary>Messages as vectors of their grams, each weighing the more the fewer messages have it (TF-IDF), all of length one.</summary>
internal sealed class Space
{
    private const float InDetails = .35f, OfBuilding = 1.5f;
    private const int FromDetails = 150, FewMessages = 20;
    private readonly (int[] Grams, float[] Weights)[] vectors;
    private readonly (List<int> Messages, List<float> Weights)[] postings;

    /// <param name="all">Those to be sorted first, then those they are compared with.</param>
    /// <param name="sorted">How many are to be sorted.</param>
    public Space(IReadOnlyList<Message> all, int sorted)
    {
        var (numbers, frequency) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
        var found = all.Select(Weigh).ToArray();
        var coded = new (int Gram, float Weight)[found.Length][];
        for (var i = 0; i < found.Length; i++)
            coded[i] = [.. found[i].Select(g => (Code(g.Key), g.Value))];
        vectors = new (int[], float[])[all.Count];
        postings = new (List<int>, List<float>)[frequency.Count];
        for (var i = 0; i < coded.Length; i++)
        {
            // Once alone links nothing, and what half of many have tells nothing.
            var kept = coded[i].Where(g => frequency[g.Gram] > 1 && frequency[g.Gram] <= Math.Max(FewMessages, all.Count / 2)).Select(g => (g.Gram, Weight: g.Weight * MathF.Log((float)(all.Count + 1) / frequency[g.Gram]))).OrderBy(g => g.Gram).ToArray();
            var length = MathF.Sqrt(kept.Sum(g => g.Weight * g.Weight));
            vectors[i] = ([.. kept.Select(g => g.Gram)], [.. kept.Select(g => g.Weight / length)]);
            if (i >= sorted) continue;
            for (var k = 0; k < kept.Length; k++)
            {
                ref var posting = ref postings[kept[k].Gram];
                posting.Messages ??= [];
                posting.Weights ??= [];
                posting.Messages.Add(i);
                posting.Weights.Add(vectors[i].Weights[k]);
            }
        }

        int Code(string gram)
        {
            if (!numbers.TryGetValue(gram, out var number)) { numbers[gram] = number = frequency.Count; frequency.Add(0); }
            frequency[number]++;
            return number;
        }
    }

    private static Dictionary<string, float> Weigh(Message message)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var gram in Grams.Of(message.Member.Subject)) weights[gram] = weights.GetValueOrDefault(gram) + 1;
        foreach (var gram in Grams.Of(message.Place)) weights.TryAdd(gram, 1);
        foreach (var gram in Grams.Of(message.Details is { Length: > FromDetails } details ? details[..FromDetails] : message.Details)) weights.TryAdd(gram, InDetails);
        if (message.Building is { } building) weights[$"@{building}"] = OfBuilding;
        return weights;
    }

    /// <summary>The sum of some messages: how near another is to it, divided by their number, is how near it is to them on average.</summary>
    public Dictionary<int, float> Sum(IEnumerable<int> messages)
    {
        var sum = new Dictionary<int, float>();
        foreach (var message in messages)
            for (var k = 0; k < vectors[message].Grams.Length; k++)
                sum[vectors[message].Grams[k]] = sum.GetValueOrDefault(vectors[message].Grams[k]) + vectors[message].Weights[k];
        return sum;
    }

    public float Near(Dictionary<int, float> sum, int message)
    {
        var near = 0f;
        for (var k = 0; k < vectors[message].Grams.Length; k++) near += sum.GetValueOrDefault(vectors[message].Grams[k]) * vectors[message].Weights[k];
        return near;
    }

    /// <summary>How near every message to be sorted is to one of them.</summary>
    public void Near(int message, float[] near)
    {
        Array.Clear(near);
        for (var k = 0; k < vectors[message].Grams.Length; k++) Add(vectors[message].Grams[k], vectors[message].Weights[k], near);
    }

    /// <summary>How near every message to be sorted is to a sum.</summary>
    public void Near(Dictionary<int, float> sum, float[] near)
    {
        Array.Clear(near);
        foreach (var (gram, weight) in sum.OrderBy(g => g.Key)) Add(gram, weight, near);
    }

    private void Add(int gram, float weight, float[] near)
    {
        var (messages, weights) = postings[gram];
        if (messages is null) return;
        for (var n = 0; n < messages.Count; n++) near[messages[n]] += weight * weights[n];
    }
}
