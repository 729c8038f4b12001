using System.Globalization;
using System.Text;
using Steward.ServiceDesk.Digests;

namespace Steward.ServiceDesk.Tests;

/// <summary>The register of the first half of 2019 as it really is, month by month. It lies outside the repository, beside the checkout;
/// what comes out is written beside the tests as register-digests.md.</summary>
public sealed class RegisterDigestTests
{
    private static readonly (int Month, int Received, string[] Places)[] Expected =
    [
        (1, 128, ["辉煌国际城二期"]), (2, 77, ["南山十里天池"]), (3, 161, ["郝家坪小学", "万科金域蓝湾"]), (4, 149, ["月亮岛路", "云开一品"]), (5, 166, ["梅溪正荣府", "青青家园"]), (6, 150, ["兰亭湾畔小区"]),
    ];

    [Theory, OnEveryDatabase]
    public async Task Every_month_has_its_hot_places(Database on)
    {
        if (Find("shared/data/complaints-2019h1.csv") is not { } file) return;
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "complaints", await File.ReadAllBytesAsync(file));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var report = new StringBuilder();
        foreach (var (month, received, places) in Expected)
        {
            var first = new DateOnly(2019, month, 1);
            var id = await DigestTests.Draft(app, first, first.AddMonths(1).AddDays(-1));
            var c = await DigestTests.Content(app, id);
            Write(report, first, c);
            Assert.Equal((received, received, 0, 0), (c.All.New, c.All.Done, c.All.Carried, c.All.Open));
            Assert.All(places, place => Assert.Contains(c.Topics, t => t.Label.Contains(place, StringComparison.Ordinal)));
            Assert.All(c.Topics, t => Assert.True(t.Households > 1));
            Assert.True((await app.As("lin").Do((CheckDigest check) => check.Run(id))).Same);
        }
        if (on is Database.Sqlite) await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "register-digests.md"), report.ToString());
    }

    private static void Write(StringBuilder report, DateOnly month, DigestContent c)
    {
        report.Append(CultureInfo.InvariantCulture, $"### {month:yyyy-MM}: {c.All.New} messages, {c.Topics.Count} topics, {c.Complainants.Count} repeat complainants\n\n| Topic | Messages | Households | Periods before | For example |\n|---|--:|--:|---|---|\n");
        foreach (var t in c.Topics) report.Append(CultureInfo.InvariantCulture, $"| {t.Label} | {t.Count} | {t.Households} | {string.Join(" · ", t.Before)} | {t.Members[0].Subject} |\n");
        report.Append('\n');
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        return null;
    }
}
