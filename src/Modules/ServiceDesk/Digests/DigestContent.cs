using System.Text.Json.Serialization;
using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>Everything a digest counts, as whole numbers: shares are worked out where they are shown.</summary>
/// <param name="StandsAt">How matters stood at this moment: the end of the last day, or when it was made if that came first.</param>
/// <param name="KnownAt">What had been written down by this moment: grades, categories, places.</param>
public sealed record DigestContent(
    DateOnly From, DateOnly To, DateTimeOffset StandsAt, DateTimeOffset KnownAt,
    FlowLine All, IReadOnlyList<FlowLine> Types, IReadOnlyList<FlowLine> Departments, IReadOnlyList<ContractorLine> Contractors,
    IReadOnlyList<CountLine> Categories, IReadOnlyList<CountLine> Buildings, IReadOnlyList<GradeLine> Grades,
    IReadOnlyList<TrendLine> Trend, IReadOnlyList<PromiseLine> Promises, IReadOnlyList<LateLine> Latest,
    IReadOnlyList<RepeatLine> Complainants, IReadOnlyList<RepeatLine> Places,
    IReadOnlyList<Topic> Topics, IReadOnlyList<CauseLine> Causes)
{
    [JsonIgnore] public DigestPeriod Period => new(From, To);
    [JsonIgnore] public int Complaints => Types.FirstOrDefault(t => t.Type is RequestType.Complaint)?.New ?? 0;
}

/// <summary>What the document says when it is approved.</summary>
public sealed record DigestDocument(string Number, string Site, DigestContent Content, string? Summary, IReadOnlyList<DigestPoint> Points,
    string? AuthorName, DateTimeOffset? SubmittedAt, string? DecidedByName, DateTimeOffset? DecidedAt, string? Verdict);

/// <summary>Something to be done about: what the matter is, why, what is recommended, who sees to it and until when.</summary>
public sealed record DigestPoint(string Matter, string? Cause, string? Measure, string? By, DateOnly? DueOn);

/// <summary>Brought over (前期遗留), new (本期新增) and opened again: what was to be seen to; and what became of it by the end.</summary>
/// <param name="Name">Of the department; null for the desk or a type.</param>
/// <param name="DoneLink">What narrows the list to what was done in these days, as it stands when it is looked at; so of the next.</param>
/// <param name="OverMonth">Open for more than thirty days.</param>
public sealed record FlowLine(RequestType? Type, string? Name, string? English, string Link, string DoneLink, string OpenLink, int Carried, int New, int Reopened, int Done, int Withdrawn, int Open, int OverMonth)
{
    [JsonIgnore] public int Due => Carried + New + Reopened;
    /// <summary>What narrows the list to what was brought over: the same as for what is open, but when the first day began.</summary>
    public string CarriedLink(DigestPeriod days) => OpenLink.Replace($"Open=true&To={days.To:yyyy-MM-dd}", $"CarriedOn={days.From:yyyy-MM-dd}", StringComparison.Ordinal);
    /// <summary>Done of what was to be seen to and was not withdrawn.</summary>
    [JsonIgnore] public double? Rate => Due - Withdrawn is > 0 and var all ? (double)Done / all : null;
}

/// <summary>Work orders of somebody who works for a contractor.</summary>
public sealed record ContractorLine(string Name, int Given, int Done);

/// <param name="Before">The same in each period before, the oldest first.</param>
public sealed record CountLine(RequestType? Type, string? Name, string? English, string Link, int Count, IReadOnlyList<int> Before);

/// <summary>Complaints by grade; neither grade nor validity for those nobody has graded.</summary>
public sealed record GradeLine(Validity? Validity, Grade? Grade, string Link, int Count, int Open);

/// <param name="Types">How many of each type, in the order of the types.</param>
public sealed record TrendLine(DateOnly From, DateOnly To, int Count, IReadOnlyList<int> Types);

/// <summary>Promises that fell due in these days: kept, and missed.</summary>
public sealed record PromiseLine(Goal Goal, int Kept, int Missed);

/// <param name="Minutes">How late.</param>
public sealed record LateLine(RequestId Request, string Number, string Subject, string? Where, Goal Goal, int Minutes, bool IsOpen);

/// <summary>The same household or place again.</summary>
/// <param name="Count">In these days.</param>
/// <param name="Whole">Together with the periods before.</param>
public sealed record RepeatLine(string Name, int Count, int Whole, IReadOnlyList<DigestMember> Members);

public sealed record DigestMember(RequestId Request, string Number, string Subject, DateTimeOffset ReceivedAt);

/// <summary>A hot topic (热点问题): messages that say the same of the same place.</summary>
/// <param name="Households">By how many, as far as that is known.</param>
public sealed record Topic(string Label, string? Place, string Phrase, int Count, int Households, IReadOnlyList<int> Before, IReadOnlyList<DigestMember> Members);

/// <summary>What was found out about complaints of a category.</summary>
public sealed record CauseLine(string? Name, string? English, string Cause, string? Remedy, int Count, IReadOnlyList<DigestMember> Members);
