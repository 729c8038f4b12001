using System.Globalization;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>A digest as plain tables in the reader's language, for files.</summary>
public sealed class DigestTables(Catalogue texts)
{
    /// <param name="Rows">Texts, whole numbers, days, and shares between 0 and 1.</param>
    public sealed record Sheet(string Title, IReadOnlyList<string> Heads, IReadOnlyList<object?[]> Rows);

    public IReadOnlyList<Sheet> Of(DigestDocument document)
    {
        var c = document.Content;
        return
        [
            new(texts["What came in and what was done"], FlowHeads("Type"), [.. c.Types.Select(l => Flow(texts.Of(l.Type), l)), Flow(texts["All"], c.All)]),
            new(texts["Compared with before"], Heads(["From", "To", "Received", .. Enum.GetNames<RequestType>()]), [.. c.Trend.Select(t => new object?[] { t.From, t.To, t.Count }.Concat(t.Types.Cast<object?>()).ToArray())]),
            new(texts["Hot topics"], Heads(["Topic", "Messages", "Households", "In the periods before", "Requests"]), [.. c.Topics.Select(t => new object?[] { t.Label, t.Count, t.Households, string.Join(" · ", t.Before), Numbers(t.Members) })]),
            new(texts["By category"], Heads(["Type", "Category", "Number of them", "Before, on average"]), [.. c.Categories.Select(l => new object?[] { texts.Of(l.Type), Reader.Own(l.Name, l.English), l.Count, Average(l.Before) })]),
            new(texts["By building"], Heads(["Building", "Number of them", "Before, on average"]), [.. c.Buildings.Select(l => new object?[] { l.Name ?? texts["Without a building"], l.Count, Average(l.Before) })]),
            new(texts["By department"], FlowHeads("Department"), [.. c.Departments.Select(l => Flow(Reader.Own(l.Name, l.English) ?? texts["Customer service desk"], l))]),
            new(texts["Contractors' workers"], Heads(["Contractor", "Orders given", "Finished"]), [.. c.Contractors.Select(l => new object?[] { l.Name, l.Given, l.Done })]),
            new(texts["Complaints by grade"], Heads(["Grade", "Newly received", "Still open"]), [.. c.Grades.Select(g => new object?[] { Grade(g), g.Count, g.Open })]),
            new(texts["Promises that fell due"], Heads(["Goal", "Kept", "Missed", "Share kept"]), [.. c.Promises.Select(p => new object?[] { texts.Of(p.Goal), p.Kept, p.Missed, Math.Round((double)p.Kept / (p.Kept + p.Missed), 4) })]),
            new(texts["The latest"], Heads(["Number", "Subject", "Where", "Goal", "Minutes late"]), [.. c.Latest.Select(l => new object?[] { l.Number, l.Subject, l.Where, texts.Of(l.Goal), l.Minutes })]),
            new(texts["Repeat complainants"], Heads(["Household", "Now", "With the periods before", "Requests"]), [.. c.Complainants.Select(Repeat)]),
            new(texts["Repeat places"], Heads(["Place", "Now", "With the periods before", "Requests"]), [.. c.Places.Select(Repeat)]),
            new(texts["What was found out"], Heads(["Category", "Cause", "Remedy", "Complaints"]), [.. c.Causes.Select(l => new object?[] { Reader.Own(l.Name, l.English), l.Cause, l.Remedy, l.Count })]),
            new(texts["Causes and recommended measures"], Heads(["Matter", "Cause", "Recommended measure", "Seen to by", "Until"]), [.. document.Points.Select(p => new object?[] { p.Matter, p.Cause, p.Measure, p.By, p.DueOn })]),
        ];
    }

    public static string Text(object? cell) => cell switch
    {
        null => "",
        double share => share.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly day => Shown.Day(day),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    private string[] Heads(IEnumerable<string> heads) => [.. heads.Select(h => texts[h])];

    private string[] FlowHeads(string first) => Heads([first, "Brought over", "Newly received", "Opened again", "To be seen to", "Done", "Withdrawn or merged", "Still open", "Over a month", "Completion rate"]);

    private static object?[] Flow(string title, FlowLine l) => [title, l.Carried, l.New, l.Reopened, l.Due, l.Done, l.Withdrawn, l.Open, l.OverMonth, l.Rate is { } rate ? Math.Round(rate, 4) : null];

    private static object?[] Repeat(RepeatLine l) => [l.Name, l.Count, l.Whole, Numbers(l.Members)];

    private string Grade(GradeLine g) => g.Grade is { } grade ? texts.Of(grade) : g.Validity is { } validity ? texts.Of(validity) : texts["Not graded yet"];

    private static string Numbers(IEnumerable<DigestMember> members) => string.Join(' ', members.Select(m => m.Number));
    private static double Average(IReadOnlyList<int> before) => before.Count == 0 ? 0 : Math.Round(before.Average(), 1);
}
