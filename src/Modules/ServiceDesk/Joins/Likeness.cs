using System.Text.RegularExpressions;

namespace Steward.ServiceDesk.Joins;

/// <summary>How alike two descriptions are: by the pairs of characters they share, and by whether they name the same lift, building or floor.</summary>
public static partial class Likeness
{
    private static readonly Dictionary<char, int> Numerals = new() { ['一'] = 1, ['二'] = 2, ['两'] = 2, ['三'] = 3, ['四'] = 4, ['五'] = 5, ['六'] = 6, ['七'] = 7, ['八'] = 8, ['九'] = 9, ['十'] = 10 };
    // Said in nearly every call, and so no sign of anything.
    private static readonly HashSet<string> Idle = ["我们", "小区", "请问", "一下", "你好", "您好", "现在", "今天", "昨天", "已经", "一直", "什么", "怎么", "麻烦", "业主", "物业", "没有", "了一", "的时", "时候", "希望", "问题", "有人", "家里", "严重", "投诉", "反映"];

    /// <summary>From 0, nothing in common, to 1, the same words.</summary>
    public static double Of(string? one, string? other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        if (a.Count == 0 || b.Count == 0) return 0;
        var shared = a.Count(b.Contains);
        if (shared == 0) return 0;
        // A few words that stand whole in a long story are as good as two short ones that agree, if there are enough of them.
        var within = (double)shared / Math.Min(a.Count, b.Count) * Math.Min(1, shared / 4.0);
        return Math.Max(2.0 * shared / (a.Count + b.Count), .85 * within);
    }

    /// <summary>Whether both name a lift, building, entrance or floor by number: the same one, or another. Null when nothing can be told.</summary>
    public static bool? SamePlace(string? one, string? other)
    {
        var (a, b) = (Places(one), Places(other));
        var shared = a.Keys.Where(b.ContainsKey).ToArray();
        if (shared.Length == 0) return null;
        return shared.All(kind => a[kind].Overlaps(b[kind]));
    }

    private static HashSet<string> Pairs(string? text)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match run in Runs().Matches((text ?? "").Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant()))
        {
            if (char.IsAsciiLetterOrDigit(run.Value[0])) pairs.Add(run.Value);
            else
                for (var i = 0; i + 1 < run.Length; i++) pairs.Add(run.Value.Substring(i, 2));
        }
        pairs.ExceptWith(Idle);
        return pairs;
    }

    private static Dictionary<string, HashSet<string>> Places(string? text)
    {
        var places = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (Match found in Numbered().Matches((text ?? "").Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant()))
        {
            var kind = found.Groups[2].Value switch { "号梯" or "号电梯" => "梯", "号楼" or "栋" or "幢" or "号栋" => "栋", var other => other };
            var number = found.Groups[1].Value is [var c] && Numerals.TryGetValue(c, out var n) ? n.ToString() : found.Groups[1].Value.TrimStart('0');
            if (!places.TryGetValue(kind, out var numbers)) places[kind] = numbers = [];
            numbers.Add(number);
        }
        return places;
    }

    [GeneratedRegex(@"[a-z0-9]+|[\u3400-\u9fff]+")]
    private static partial Regex Runs();

    [GeneratedRegex(@"(\d{1,3}|[A-Z]\d?|[一二两三四五六七八九十])\s*(号电梯|号梯|号楼|号栋|栋|幢|单元|层|区|期)")]
    private static partial Regex Numbered();
}
