using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;
using Steward.ServiceDesk.Imports;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class ComplaintImportTests
{
    private const string Register = "\ufeff留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数\r\n" +
        "188073,A909164,A3区架空层被改建,2019/3/11 11:40:42,\"\r\n\t\t\t\t\t\r\n\t\t\t\t\t\u3000\u3000业主说：\"\"很震惊\"\"，要求答复。\u00a0\r\n\t\t\t\t\t第二行\r\n\t\t\t\t\",0,3\r\n" +
        "188074,A909092,\"电梯,坏了\u00a0\",2019/1/31 20:17:32,\"一\t二\n三\",1,0\r\n" +
        "188075,A1,噪声<b>扰民</b> 😀,2019/6/1 0:00:05,,0,0\r\n";

    [Theory, OnEveryDatabase]
    public async Task A_register_comes_in_once_with_its_rows_kept_as_they_were(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var done = await app.Import("wang", "complaints", Register);
        Assert.Equal((ImportState.Finished, 3, 0), (done.State, done.Added, done.Bad));

        var first = await app.Look(db => db.Set<Request>().SingleAsync(r => r.Subject == "A3区架空层被改建"));
        Assert.Equal((RequestType.Complaint, RequestState.Closed, "A909164"), (first.Type, first.State, first.ContactName));
        Assert.Equal(new DateTimeOffset(2019, 3, 11, 3, 40, 42, TimeSpan.Zero), first.ReceivedAt);
        Assert.Equal("业主说：\"很震惊\"，要求答复。\n第二行", first.Details);
        var original = await app.As("wang").Do((ShowOriginal show) => show.Run(first.Id));
        Assert.Equal("\r\n\t\t\t\t\t\r\n\t\t\t\t\t\u3000\u3000业主说：\"很震惊\"，要求答复。\u00a0\r\n\t\t\t\t\t第二行\r\n\t\t\t\t", original.Row["留言详情"]);
        Assert.Equal(("188073", "3"), (original.Reference, original.Row["点赞数"]));

        var again = await app.Import("wang", "complaints", Register, ("TakenInAs", ComplaintImport.Open));
        Assert.Equal((0, 0, 3), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal(3, await app.Look(db => db.Set<Request>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_still_open_is_due_from_today(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "complaints", Register, ("TakenInAs", ComplaintImport.Open));
        Assert.All(await app.Look(db => db.Set<Request>().ToListAsync()), r => Assert.Equal((RequestState.New, true), (r.State, r.DueAt > StewardApp.Monday)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_said_to_have_come_tomorrow_is_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var seen = await app.Import("wang", "complaints", "留言编号,留言主题,留言时间\r\n1,太吵,2026/3/3 9:00:00\r\n2,太慢,2026/3/2 8:00:00\r\n");
        Assert.Equal((1, 1), (seen.Added, seen.Bad));
    }

    [Theory, OnEveryDatabase]
    public async Task That_it_was_settled_before_is_said_in_the_readers_language(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "complaints", Register);
        var id = await app.Look(db => db.Set<Request>().Select(r => r.Id).FirstAsync());
        var (english, chinese) = (app.As("wang"), app.As("wang"));
        chinese.Language = "zh-Hans";
        Assert.Contains("From an earlier register", (await english.Open($"/requests/{id}")).Text);
        Assert.DoesNotContain("历史登记", (await english.Open($"/requests/{id}")).Text);
        Assert.Contains("历史登记，导入前已办结。", (await chinese.Open($"/requests/{id}")).Text);
    }

    /// <summary>The register of the first half of 2019 as it really is: 831 rows. It lies outside the repository, beside the checkout.</summary>
    [Theory, OnEveryDatabase]
    public async Task The_real_register_comes_in_whole(Database on)
    {
        if (Find("shared/data/complaints-2019h1.csv") is not { } file) return;
        await using var app = await StewardApp.Start(on);
        var bytes = await File.ReadAllBytesAsync(file);
        var done = await app.Import("wang", "complaints", bytes);
        Assert.Equal((831, 831, 0), (done.Rows, done.Added, done.Bad));
        var records = SheetFile.Records(new MemoryStream(bytes)).ToArray();
        var originals = await app.Look(db => db.Set<ImportedOriginal>().ToDictionaryAsync(o => o.Reference));
        foreach (var record in records.Skip(1))
            Assert.Equal(record, JsonSerializer.Deserialize<Dictionary<string, string>>(originals[record[0]].Row, Json.Options)!.Values);

        await using var scope = await app.As("wang").Arrive();
        foreach (var record in records.Skip(1))
        {
            var word = Enumerable.Range(0, record[2].Length - 1).Select(i => record[2].Substring(i, 2)).First(w => w.All(c => c is >= '\u4e00' and <= '\u9fff'));
            Assert.True(await app.Look(db => Platform.Search.SearchExtensions.Search<Request>(db, word).AnyAsync(r => r.Id == originals[record[0]].Request)), word);
        }
        Assert.Equal(831, (await app.Import("wang", "complaints", bytes)).Unchanged);
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        return null;
    }
}
