namespace Steward.ServiceDesk.Digests.Topics;

/// <summary>What a topic is called: the place and the words that most of its messages share, or else the message at its heart.</summary>
public sealed record TopicLabel(string Text, string? Place, string Phrase)
{
    private const int Longest = 14, LongestText = 40, Tries = 5;
    private const double Share = .6, ShareOfWords = .5;
    private static readonly string[] Ends =
    [
        "小区", "花园", "家园", "公馆", "公寓", "广场", "商圈", "片区", "社区", "新村", "新城", "大厦", "学校", "小学", "中学", "幼儿园", "医院", "地铁站", "车库", "停车场", "公园", "街道", "大道",
        "城", "苑", "园", "湾", "府", "郡", "庄", "路", "街", "村", "镇", "站", "岛", "居", "邸", "阁", "轩", "庭", "洲", "山", "期", "栋", "幢", "单元", "号楼", "号梯", "电梯", "大堂", "门岗", "东门", "西门", "南门", "北门", "泵房", "天池",
    ];

    // Ends like a place, and is none.
    private static readonly string[] Kinds = ["线路", "道路", "马路", "公路", "出路", "楼盘", "性幼儿园", "办幼儿园", "套幼儿园", "立幼儿园", "商业街", "步行街", "地下车库", "老旧小区"];

    /// <param name="elsewhere">In how many messages of others some words stand.</param>
    internal static TopicLabel Of(IReadOnlyList<Message> members, Message heart, Func<string, int> elsewhere)
    {
        var texts = members.Select(m => Grams.Plain(m.Member.Subject)).ToArray();
        var shared = Shared(texts, Share).ToArray();
        var building = members.GroupBy(m => m.Building).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First() is { Key: { } name } most && most.Count() >= Share * members.Count ? name : null;
        var spot = members.GroupBy(m => m.Place).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First() is { Key: { } words } same && same.Count() >= Share * members.Count ? words : null;
        var written = shared.Where(IsPlace).Take(Tries).FirstOrDefault(s => elsewhere(s) <= members.Count) ?? shared.Where(s => s.Length >= 4 && !IsKind(s) && members.All(m => m.Building is null) && Leads(s)).Take(Tries).FirstOrDefault(s => elsewhere(s) <= members.Count);
        var closer = spot ?? written;
        var place = building is null ? closer : closer is null || closer.Contains(building, StringComparison.Ordinal) ? closer ?? building : $"{building} {closer}";
        var phrase = Shared([.. texts.Select(t => written is null ? t : t.Replace(written, "|", StringComparison.Ordinal))], ShareOfWords).FirstOrDefault(s => !IsPlace(s));
        var said = Short(Grams.Plain(heart.Member.Subject).Replace("|", "", StringComparison.Ordinal).Trim());
        // A name that does not end like a place stands first all the same.
        bool Leads(string name) => 2 * texts.Count(t => t.Split('|').Any(part => part.IndexOf(name, StringComparison.Ordinal) is >= 0 and <= 2)) >= texts.Length;
        return phrase is null || place is null ? new(said, place, phrase ?? said) : new(place.Contains(phrase, StringComparison.Ordinal) ? said : $"{place} · {phrase}", place, phrase);
    }

    private static bool IsKind(string words) => words.Contains('的') || Ends.Contains(words) || Kinds.Any(kind => words.EndsWith(kind, StringComparison.Ordinal));

    private static bool IsPlace(string words) => words.Length >= 3 && !IsKind(words) && Ends.Any(end => words.Length > end.Length && words.EndsWith(end, StringComparison.Ordinal));

    /// <summary>The longest runs of characters that so many of the texts have, the best first.</summary>
    private static IEnumerable<string> Shared(IReadOnlyCollection<string> texts, double share)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts.Take(500))
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (System.Text.RegularExpressions.Match run in Runs.Matches(text))
                for (var from = 0; from < run.Length; from++)
                    for (var length = 2; length <= Longest && from + length <= run.Length; length++) own.Add(run.Value.Substring(from, length));
            foreach (var words in own) counts[words] = counts.GetValueOrDefault(words) + 1;
        }
        var least = Math.Max(2, (int)Math.Ceiling(share * Math.Min(500, texts.Count)));
        return counts.Where(c => c.Value >= least && !Grams.IsIdle(c.Key)).OrderByDescending(c => c.Value * (c.Key.Length - 1.0)).ThenByDescending(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => Trim(c.Key)).Where(s => s.Length >= 2);
    }

    private static string Trim(string words) => words.Trim('的', '了', '在', '与', '和', '请', '被', '栋', '号');
    private static string Short(string text) => text.Length <= LongestText ? text : $"{text[..(LongestText - 1)]}…";

    private static readonly System.Text.RegularExpressions.Regex Runs = new(@"[A-Za-z0-9\u3400-\u9fff]+", System.Text.RegularExpressions.RegexOptions.Compiled);
}
