using System.Text;
using System.Text.RegularExpressions;

namespace Steward.ServiceDesk.Digests.Topics;

/// <summary>What a text is made of: pairs of Chinese characters, and Latin words or numbers whole. What is said in every message is left out.</summary>
public static partial class Grams
{
    private static readonly HashSet<string> Idle = new(
        ("我们 小区 请问 一下 你好 您好 现在 今天 昨天 已经 一直 什么 怎么 麻烦 业主 业户 物业 没有 希望 问题 有人 家里 严重 投诉 反映 请求 解决 关于 咨询 建议 举报 何时 能否 可以 公司 居民 政府 附近 " +
         "要求 加快 请加 开发 发商 相关 存在 影响 如何 部门 社区 街道 一期 二期 三期 尽快 处理 派人 上门 查看 来电 报修 请尽 时候 的时 了一").Split(' '), StringComparer.Ordinal);

    /// <summary>As it is compared: full width made half, and without the parts of the town that stand before a name.</summary>
    public static string Plain(string? text) => Quarter().Replace((text ?? "").Normalize(NormalizationForm.FormKC), "|");

    public static IEnumerable<string> Of(string? text)
    {
        foreach (Match run in Runs().Matches(Plain(text)))
        {
            if (char.IsAscii(run.Value[0])) yield return run.Value.ToLowerInvariant();
            else
                for (var i = 0; i + 1 < run.Length; i++)
                    if (run.Value.Substring(i, 2) is var pair && !Idle.Contains(pair)) yield return pair;
        }
    }

    public static bool IsIdle(string words) => words.Length <= 2 && Idle.Contains(words);

    [GeneratedRegex(@"[A-Z]\d*[市区县]")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"[A-Za-z0-9]+|[\u3400-\u9fff]+")]
    public static partial Regex Runs();
}
