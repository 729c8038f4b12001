using System.Text.RegularExpressions;
using Steward.Contracts.Estate;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Replies;

/// <summary>What a template may leave to be filled in.</summary>
public enum ReplyField { Customer, House, Number, Subject, Received, Due, Worker, Appointment, Site, SitePhone, Agent, Today }

/// <summary>The fields of reply templates as they are written: «{customer}» or «{业户}»; and the gaps that stay where nothing is known.</summary>
public static partial class ReplyFields
{
    public static readonly IReadOnlyList<(ReplyField Field, string English, string Chinese)> All =
    [
        (ReplyField.Customer,    "customer",    "业户"),
        (ReplyField.House,       "house",       "房号"),
        (ReplyField.Number,      "number",      "编号"),
        (ReplyField.Subject,     "subject",     "事项"),
        (ReplyField.Received,    "received",    "受理时间"),
        (ReplyField.Due,         "due",         "办结时限"),
        (ReplyField.Worker,      "worker",      "维修人员"),
        (ReplyField.Appointment, "appointment", "预约时间"),
        (ReplyField.Site,        "site",        "小区"),
        (ReplyField.SitePhone,   "site phone",  "服务电话"),
        (ReplyField.Agent,       "agent",       "客服"),
        (ReplyField.Today,       "today",       "今天"),
    ];

    private static readonly Dictionary<string, ReplyField> Named = All.SelectMany(f => new[] { (f.English, f.Field), (f.Chinese, f.Field) }).ToDictionary(f => f.Item1, f => f.Field, StringComparer.OrdinalIgnoreCase);

    /// <summary>As it is written in the reader's language.</summary>
    public static string NameOf(ReplyField field)
    {
        var (_, english, chinese) = All.Single(f => f.Field == field);
        return Reader.IsEnglish ? english : chinese;
    }

    /// <summary>What is known wherever somebody answers: the community, whoever writes, and the day.</summary>
    public static Dictionary<ReplyField, string> Here(SiteCard? site, Actor actor, DateTimeOffset now) => new()
    {
        [ReplyField.Site]      = site?.Name ?? "",
        [ReplyField.SitePhone] = site?.Phone ?? "",
        [ReplyField.Agent]     = actor.Name,
        [ReplyField.Today]     = Shown.Day(Shown.DayOf(now)),
    };

    /// <summary>What is not known stays a gap that nobody overlooks: «【？维修人员】».</summary>
    public static string Gap(string name) => $"【？{name}】";

    public static string Fill(string template, IReadOnlyDictionary<ReplyField, string> known) => Field().Replace(template, match =>
        Named.TryGetValue(match.Groups[1].Value.Trim(), out var field) && known.GetValueOrDefault(field) is { Length: > 0 } value ? value : Gap(match.Groups[1].Value.Trim()));

    /// <summary>Fills one field in and leaves the others as they are.</summary>
    public static string Put(string words, ReplyField field, string value) =>
        Field().Replace(words, match => Named.TryGetValue(match.Groups[1].Value.Trim(), out var found) && found == field ? value : match.Value);

    /// <summary>Refuses what is no field, and braces that belong to none.</summary>
    public static void RefuseUnknown(string template, string property)
    {
        foreach (Match match in Field().Matches(template))
            if (!Named.ContainsKey(match.Groups[1].Value.Trim())) throw new Invalid(property, "{0} has a field that is not known: {1}", match.Value);
        if (Field().Replace(template, "").AsSpan().IndexOfAny('{', '}') >= 0) throw new Invalid(property, "{0} has a brace without its partner.");
    }

    /// <summary>Whatever a customer reads has no gaps and no fields left in it.</summary>
    public static void RefuseGaps(string? words, string property)
    {
        if (words.OrNull() is not { } text) return;
        if (Left().Match(text) is { Success: true } gap) throw new Invalid(property, "There is still a gap to fill in: {1}", gap.Value);
        if (Field().Matches(text).FirstOrDefault(m => Named.ContainsKey(m.Groups[1].Value.Trim())) is { } field) throw new Invalid(property, "There is still a gap to fill in: {1}", field.Value);
    }

    [GeneratedRegex(@"\{([^{}\r\n]{0,40})\}")]
    private static partial Regex Field();

    [GeneratedRegex(@"【[？?][^】\r\n]{0,60}】")]
    private static partial Regex Left();
}
