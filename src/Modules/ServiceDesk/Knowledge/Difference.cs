namespace Steward.ServiceDesk.Knowledge;

/// <summary>What is different between two texts, line by line: kept, taken out, put in.</summary>
public static class Difference
{
    public enum Kind { Same, Out, In }

    /// <param name="Before">What the line shares with the one it replaces, at its beginning.</param>
    /// <param name="Middle">What is different in it.</param>
    public sealed record Line(Kind Kind, string Before, string Middle, string After);

    /// <summary>Longer texts are shown as taken out and put in as a whole: nobody reads so many small differences.</summary>
    private const int MostCompared = 1_500;

    public static IReadOnlyList<Line> Between(string earlier, string later)
    {
        string[] a = Lines(earlier), b = Lines(later);
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var lines = new List<Line>(a[..start].Select(Same));
        lines.AddRange(Changed(a[start..(a.Length - end)], b[start..(b.Length - end)]));
        lines.AddRange(a[(a.Length - end)..].Select(Same));
        return lines;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');
    private static Line Same(string line) => new(Kind.Same, line, "", "");

    private static IEnumerable<Line> Changed(string[] a, string[] b)
    {
        List<string> gone = [], come = [];
        int i = 0, j = 0;
        foreach (var (x, y) in Common(a, b).Append((a.Length, b.Length)))
        {
            gone.AddRange(a[i..x]);
            come.AddRange(b[j..y]);
            foreach (var line in Replaced(gone, come)) yield return line;
            gone.Clear();
            come.Clear();
            if (x < a.Length) yield return Same(a[x]);
            (i, j) = (x + 1, y + 1);
        }
    }

    /// <summary>The longest sequence of lines that both have, as pairs of places.</summary>
    private static List<(int, int)> Common(string[] a, string[] b)
    {
        if (a.Length > MostCompared || b.Length > MostCompared) return [];
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j]) pairs.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
        return pairs;
    }

    private static IEnumerable<Line> Replaced(List<string> gone, List<string> come)
    {
        var marked = gone.Zip(come, Narrow).ToArray();
        return [.. marked.Select(m => m.Out), .. gone.Skip(marked.Length).Select(l => new Line(Kind.Out, "", l, "")), .. marked.Select(m => m.In), .. come.Skip(marked.Length).Select(l => new Line(Kind.In, "", l, ""))];
    }

    private static (Line Out, Line In) Narrow(string gone, string come)
    {
        var most = Math.Min(gone.Length, come.Length);
        var start = 0;
        while (start < most && gone[start] == come[start]) start++;
        if (start > 0 && char.IsHighSurrogate(gone[start - 1])) start--;
        var end = 0;
        while (end < most - start && gone[^(end + 1)] == come[^(end + 1)]) end++;
        if (end > 0 && char.IsLowSurrogate(gone[^end])) end--;
        return (Part(Kind.Out, gone), Part(Kind.In, come));

        Line Part(Kind kind, string line) => new(kind, line[..start], line[start..(line.Length - end)], line[(line.Length - end)..]);
    }
}
