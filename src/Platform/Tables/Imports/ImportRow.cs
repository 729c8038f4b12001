using System.Globalization;
using System.Text;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

public enum ImportOutcome { Unchanged, Added, Changed, Refused }

/// <summary>One row as a kind reads it: cells by the kind's own column names, and what came of it.</summary>
public sealed class ImportRow(int number, IReadOnlyList<string> cells, IReadOnlyDictionary<string, int> matching)
{
    private readonly List<Fault> faults = [];
    private readonly List<object> touched = [];

    /// <summary>As the spreadsheet counts.</summary>
    public int Number => number;
    public IReadOnlyList<string> Cells => cells;
    public IReadOnlyList<Fault> Faults => faults;
    public bool IsRefused => faults.Count > 0;
    public ImportOutcome Outcome { get; internal set; }
    internal IReadOnlyList<object> Touched => touched;

    /// <summary>Whether the file has such a column at all.</summary>
    public bool Has(string column) => matching.ContainsKey(column);

    /// <summary>The cell exactly as it stands in the file.</summary>
    public string Raw(string column) => matching.TryGetValue(column, out var at) && at < cells.Count ? cells[at] : "";

    /// <summary>The cell without what does not show: outer white space, no-break and zero-width spaces; null when nothing is left.</summary>
    public string? Text(string column, int most = 200)
    {
        var text = Tidy(Raw(column));
        if (text.Length > most) Refuse(column, "{0} takes at most {1} characters.", most);
        return text.Length == 0 ? null : text;
    }

    public string Needed(string column, int most = 200)
    {
        var text = Text(column, most);
        if (text is null) Refuse(column, "{0} is needed.");
        return text ?? "";
    }

    public decimal? Amount(string column)
    {
        if (Plain(column) is not { } text) return null;
        foreach (var unit in Units) if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) { text = text[..^unit.Length]; break; }
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return number;
        Refuse(column, "«{1}» is not a number.", text);
        return null;
    }
    private static readonly string[] Units = ["平方米", "㎡", "m2", "平米", "平", "层", "元"];

    public DateOnly? Day(string column) => Time(column) is { } at ? DateOnly.FromDateTime(at) : null;

    /// <summary>A date, with or without a time of day, as people write them: 2019/3/11 11:40:42, 2019-03-11, 2019年3月11日, 20190311, 2019.3.11.</summary>
    public DateTime? Time(string column)
    {
        if (Plain(column) is not { } text) return null;
        var plain = text.Replace('年', '-').Replace('月', '-').Replace("日", " ").Replace('/', '-').Replace('.', '-').Trim();
        if (DateTime.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var at) && at.Year is >= 1900 and <= 2200) return at;
        Refuse(column, "«{1}» is not a date.", text);
        return null;
    }
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-dTHH:mm:ss", "yyyyMMdd"];

    /// <summary>One of the words of a table, by any of its synonyms; refused when it is none of them.</summary>
    public T? OneOf<T>(string column, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Plain(column) is not { } text) return null;
        if (words.TryGetValue(text.ToLowerInvariant(), out var found)) return found;
        Refuse(column, "«{1}» is not one of the words known here.", text);
        return null;
    }

    /// <param name="sentence">{0} stands for the column, {1} … for the arguments.</param>
    public void Refuse(string column, string sentence, params object?[] arguments) => faults.Add(new(column, sentence, arguments));

    /// <summary>Says which thing this row is about: whether it is new, changed or as it was is seen from that.</summary>
    public void Touch(object thing) => touched.Add(thing);

    private string? Plain(string column) => Tidy(Raw(column)).Normalize(NormalizationForm.FormKC) is { Length: > 0 } text ? text : null;

    private static string Tidy(string text) => Tidying.Tidy(text);
}

public static class Tidying
{
    /// <summary>No white space around, no-break spaces as spaces, no zero-width characters, line breaks as one character, no white space at the ends of lines.</summary>
    public static string Tidy(string text)
    {
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        return string.Join('\n', lines.Select(line => string.Concat(line.Select(Plain).Where(c => c != '\0')).Trim())).Trim();
    }

    private static char Plain(char c) => c switch
    {
        '\u00a0' or '\u3000' or '\t' or '\u2007' or '\u202f' => ' ',
        '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\0' => '\0',
        _ when char.IsControl(c) => '\0',
        _ => c,
    };
}
