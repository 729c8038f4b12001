using System.Security.Cryptography;
using System.Text;
using Steward.Platform.Languages;

namespace Steward.Platform.Tables.Imports;

/// <summary>Guesses which column of a file means what, by how it is headed.</summary>
public static class Matching
{
    /// <summary>The row that is the heading: titles and remarks may stand above it.</summary>
    public static int HeadingOf(IReadOnlyList<string[]> first, ImportKind kind, Catalogue texts)
    {
        var best = (At: 0, Hits: 0);
        for (var i = 0; i < first.Count; i++)
            if (Guess(first[i], kind, texts).Count is var hits && hits > best.Hits) best = (i, hits);
        if (best.Hits > 0) return best.At;
        return Math.Max(0, first.ToList().FindIndex(r => r.Count(c => Tidying.Tidy(c).Length > 0) > 1));
    }

    public static Dictionary<string, int> Guess(IReadOnlyList<string> headings, ImportKind kind, Catalogue texts)
    {
        var plain = headings.Select(Plain).ToArray();
        var found = new Dictionary<string, int>();
        bool Taken(int i) => plain[i].Length == 0 || found.ContainsValue(i);
        foreach (var exact in new[] { true, false })
            foreach (var column in kind.Columns.Where(c => !found.ContainsKey(c.Name)))
            {
                var words = column.Synonyms.Append(column.Title).Append(texts[column.Title]).Select(Plain).ToArray();
                var at = words.Select(w => Array.FindIndex(plain, h => h == w || !exact && w.Length > 1 && h.Contains(w))).FirstOrDefault(i => i >= 0 && !Taken(i), -1);
                if (at >= 0) found[column.Name] = at;
            }
        return found;
    }

    /// <summary>The same for every file with these headings.</summary>
    public static string KeyOf(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', headings.Select(Plain)))));

    /// <summary>«建筑面积(㎡)*» and «建筑面积» are one heading.</summary>
    private static string Plain(string heading)
    {
        var text = heading.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var hint = text.IndexOf('(');
        if (hint > 0) text = text[..hint];
        return string.Concat(text.Where(char.IsLetterOrDigit));
    }
}
