using Steward.Platform.Tables.Imports;

namespace Steward.Estate.Facilities.Cobie;

/// <summary>One sheet of a COBie workbook, its rows by the standard's column names.</summary>
internal sealed class CobieSheet
{
    private readonly Dictionary<string, int> columns = [];
    private readonly IReadOnlyList<string[]> rows;
    private readonly int heading;

    public CobieSheet(IReadOnlyList<string[]> rows)
    {
        this.rows = rows;
        heading = Math.Max(0, rows.Take(10).ToList().FindIndex(r => r.Any(c => Plain(c) is "name" or "email")));
        foreach (var (cell, at) in rows.Count == 0 ? [] : rows[heading].Select((c, i) => (c, i))) columns.TryAdd(Plain(cell), at);
    }

    public sealed record Row(CobieSheet Sheet, int Number, string[] Cells)
    {
        public string Name => this["Name"];

        /// <summary>The cell under the first of these headings that says anything; «n/a», as the standard writes nothing, is nothing.</summary>
        public string this[params ReadOnlySpan<string> headings]
        {
            get
            {
                foreach (var heading in headings)
                    if (Sheet.columns.TryGetValue(Plain(heading), out var at) && at < Cells.Length && Tidying.Tidy(Cells[at]) is { Length: > 0 } text && !text.Equals("n/a", StringComparison.OrdinalIgnoreCase)) return text;
                return "";
            }
        }
    }

    /// <summary>The rows below the heading that say anything, numbered as the spreadsheet counts.</summary>
    public IEnumerable<Row> Rows => rows.Index().Skip(heading + 1).Where(r => !r.Item.All(string.IsNullOrWhiteSpace)).Select(r => new Row(this, r.Index + 1, r.Item));

    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
