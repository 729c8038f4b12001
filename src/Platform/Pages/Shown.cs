using System.Globalization;
using Steward.Platform.Data;
using Steward.Platform.Languages;

namespace Steward.Platform.Pages;

/// <summary>How values are written for people: times in China's time zone, money with its sign, states by their word.</summary>
public static class Shown
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static string Text(Catalogue texts, object? value) => value switch
    {
        null => "",
        Enum e => texts.Of(e),
        UseCases.Words words => texts[words.ToString()],
        bool b => texts[b ? "Yes" : "No"],
        DateTimeOffset at => Time(at),
        DateOnly day => Day(day),
        Money money => Money(money),
        IFormattable f => f.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>«2026-11-23 09:05», at the community's clock.</summary>
    public static string Time(DateTimeOffset at) => Local(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public static string Money(Money money) => $"¥{money.InYuan.ToString("N2", CultureInfo.InvariantCulture)}";
    public static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);
    public static DateTimeOffset At(DateTime local) => new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone.GetUtcOffset(local));

    /// <summary>«138****1234»: the first three and last four of a telephone number.</summary>
    public static string Masked(string? phone) => phone switch
    {
        null => "",
        { Length: >= 8 } => $"{phone[..3]}****{phone[^4..]}",
        { Length: > 2 } => $"{phone[..1]}***{phone[^1..]}",
        _ => "***",
    };

    /// <summary>«王**»: the surname alone.</summary>
    public static string MaskedName(string? name) => string.IsNullOrEmpty(name) ? "" : $"{name[..(char.IsHighSurrogate(name[0]) && name.Length > 1 ? 2 : 1)]}**";
}
