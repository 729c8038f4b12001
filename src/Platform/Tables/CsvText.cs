using System.Globalization;

namespace Steward.Platform.Tables;

/// <summary>How a line of a csv file is written (RFC 4180).</summary>
public static class CsvText
{
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        if (IsFormula(text)) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n\t") >= 0 || text.StartsWith(' ') || text.EndsWith(' ') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
    }

    /// <summary>What a spreadsheet would run instead of show (CWE-1236); a plain number may keep its sign.</summary>
    private static bool IsFormula(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
