namespace Steward.FitOut.Agreements;

/// <summary>The nine contents of a fit-out agreement (第十六条): none can be left out, because each is a part of its own.</summary>
public static class Contents
{
    public const int Count = 9;

    /// <summary>As they stand in the document, which is Chinese for everybody.</summary>
    public static readonly IReadOnlyList<string> Headings =
    [
        "装饰装修工程的实施内容", "装饰装修工程的实施期限", "允许施工的时间", "废弃物的清运与处置", "外立面设施及防盗窗的安装要求",
        "禁止行为和注意事项", "管理服务费用", "违约责任", "其他需要约定的事项",
    ];

    /// <summary>The same for whoever writes them; English, translated where shown.</summary>
    public static readonly IReadOnlyList<string> Titles =
    [
        "1 · What is done", "2 · The term", "3 · Hours in which work is allowed", "4 · Rubbish", "5 · Facade and window grilles",
        "6 · What is forbidden, what to mind", "7 · Fees", "8 · Breach", "9 · Whatever else is agreed",
    ];

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>The whole in Markdown, still with its fields.</summary>
    public static string Whole(string preface, IReadOnlyList<string> parts, string closing) =>
        string.Join("\n\n", [preface, .. parts.Select((words, i) => $"## {Numerals[i]}、{Headings[i]}\n\n{words}"), closing]);
}
