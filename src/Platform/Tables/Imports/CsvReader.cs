using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Steward.Platform.Tables.Imports;

/// <summary>Reads delimited text record by record (RFC 4180), never more of it at once than a record: quoted cells keep their line breaks, tabs and doubled quotes exactly.</summary>
public static class CsvReader
{
    private static readonly char[] Delimiters = [',', '\t', ';', '|'];
    private static readonly CsvConfiguration Settings = new(CultureInfo.InvariantCulture)
    {
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        DetectDelimiter = true,
        GetDelimiter = args => DelimiterOf(args.Text),
        // What carelessly follows a closing quote still belongs to the cell.
        BadDataFound = null,
    };

    public static IEnumerable<string[]> Records(TextReader text)
    {
        using var parser = new CsvParser(text, Settings, leaveOpen: true);
        while (parser.Read()) yield return parser.Record!;
    }

    /// <summary>The one that divides the heading most often.</summary>
    private static string DelimiterOf(string text)
    {
        var counts = new int[Delimiters.Length];
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '\n' or '\r') { if (counts.Any(n => n > 0)) break; }
            else if (!quoted && Array.IndexOf(Delimiters, c) is var i and >= 0) counts[i]++;
        }
        return Delimiters[Array.IndexOf(counts, counts.Max())].ToString();
    }
}
