namespace Steward.Platform.Search;

/// <summary>Which part of a label the words asked for are in: as written, without its dashes, or by pinyin initials.</summary>
public static class Matching
{
    /// <summary>The label in pieces, in order; those that match are marked.</summary>
    public static IReadOnlyList<(string Text, bool IsMatch)> Parts(string label, string? words)
    {
        var marked = new bool[label.Length];
        foreach (var word in (words ?? "").Normalize(System.Text.NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8)) Mark(label, word, marked);
        var parts = new List<(string, bool)>();
        for (int i = 0, from = 0; i < label.Length; i++)
        {
            if (i + 1 < label.Length && marked[i + 1] == marked[i]) continue;
            parts.Add((label[from..(i + 1)], marked[i]));
            from = i + 1;
        }
        return parts;
    }

    private static void Mark(string label, string word, bool[] marked)
    {
        if (Mark(label, word, marked, c => char.ToLowerInvariant(c))) return;
        _ = Mark(label, word, marked, Pinyin.Initial);
    }

    /// <summary>Looks for the word among the readable characters of the label, passing over dashes and spaces.</summary>
    private static bool Mark(string label, string word, bool[] marked, Func<char, char> read)
    {
        var at = Enumerable.Range(0, label.Length).Where(i => char.IsLetterOrDigit(label[i]) && read(label[i]) != '\0').ToArray();
        var sought = string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        var found = sought.Length == 0 ? -1 : string.Concat(at.Select(i => read(label[i]))).IndexOf(sought, StringComparison.Ordinal);
        if (found < 0) return false;
        for (var i = at[found]; i <= at[found + sought.Length - 1]; i++) marked[i] = true;
        return true;
    }
}
