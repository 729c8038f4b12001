using System.Text;

namespace Steward.Browser.Tests;

/// <summary>A complaint register of 831 rows: the real one of 2019 where it lies beside the checkout, or else one as untidy.</summary>
internal static class Register
{
    public const int Rows = 831;

    /// <summary>The register, and two characters from a subject in it with the whole subject.</summary>
    public static (byte[] File, string Word, string Subject) Take()
    {
        var file = Find("shared/data/complaints-2019h1.csv") is { } real ? File.ReadAllBytes(real) : Made();
        var subject = Platform.Tables.Imports.SheetFile.Records(new MemoryStream(file)).ElementAt(400)[2].Trim();
        var at = Enumerable.Range(0, subject.Length - 1).First(i => subject.Substring(i, 2).All(c => c is >= '\u4e00' and <= '\u9fff'));
        return (file, subject.Substring(at, 2), subject);
    }

    private static byte[] Made()
    {
        string[] topics = ["电梯停运", "噪声扰民", "架空层被改建", "车位被占", "绿化带种菜", "路灯不亮", "高空抛物"];
        var text = new StringBuilder("\ufeff留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数\r\n");
        for (var i = 0; i < Rows; i++)
        {
            var topic = topics[i % topics.Length];
            text.Append(188_000 + i).Append(",A").Append(900_000 + i * 7).Append(",\"").Append(i % 3 == 0 ? "\t" : "").Append('A').Append(i % 9).Append('区').Append(topic).Append(i % 5 == 0 ? ",已多次反映\u00a0" : "").Append("\",2019/")
                .Append(1 + i % 6).Append('/').Append(1 + i % 28).Append(' ').Append(i % 24).Append(":05:09,\"\r\n\t\t\t\t\u3000\u3000业主说：\"\"").Append(topic).Append("\"\"，请答复。\r\n\t第二行 <b>😀</b>\r\n\",").Append(i % 4).Append(',').Append(i % 11).Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        return null;
    }
}
