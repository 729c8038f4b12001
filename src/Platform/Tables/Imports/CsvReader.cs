using System.Text;

namespace Steward.Platform.Tables.Imports;

/// <summary>Reads delimited text record by record (RFC 4180): quoted cells keep their line breaks, tabs and doubled quotes exactly.</summary>
public static class CsvReader
{
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    public static IEnumerable<string[]> Records(string text)
    {
        var delimiter = DelimiterOf(text);
        var record = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            record.Add(Cell(text, ref at, delimiter));
            if (at < text.Length && text[at] == delimiter)
            {
                if (++at == text.Length) record.Add("");
                else continue;
            }
            else if (at < text.Length) at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            yield return [.. record];
            record.Clear();
        }
    }

    private static string Cell(string text, ref int at, char delimiter)
    {
        if (text[at] != '"')
        {
            var start = at;
            while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n')) at++;
            return text[start..at];
        }
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') { cell.Append('"'); at++; }
            else { at++; break; }
        }
        // What carelessly follows a closing quote still belongs to the cell.
        while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n')) cell.Append(text[at++]);
        return cell.ToString();
    }

    /// <summary>The one that divides the heading most often.</summary>
    private static char DelimiterOf(string text)
    {
        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '\n' or '\r') { if (counts.Any(n => n > 0)) break; }
            else if (!quoted && Array.IndexOf(Delimiters, c) is var i and >= 0) counts[i]++;
        }
        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
