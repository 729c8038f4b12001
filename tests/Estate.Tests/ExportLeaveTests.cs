using System.IO.Compression;
using System.Net;
using System.Text;
using Steward.Estate.Imports;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>A list of persons leaves the system with another's leave, once and for a moment again, within its time, marked and on record.</summary>
public sealed class ExportLeaveTests
{
    private const string Customers = "/api/estate/customers", Residents = "/api/estate/forms/residents";

    private static Task<ExportRequestId> Ask(StewardApp app, string who, string list = Customers, string? query = null) =>
        app.As(who).Do((AskExport ask) => ask.Run(new() { List = list, Query = query, Purpose = "街道要求核对" }));
    private static Task<ShowExport.View> Shown(StewardApp app, string who, ExportRequestId id) => app.As(who).Do((ShowExport show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task Without_leave_no_list_of_persons_goes_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var list in new[] { Customers, Residents, "/api/estate/companies", "/api/estate/vehicles", "/api/estate/pets", "/api/estate/papers/gaps" })
            foreach (var kind in new[] { "xlsx", "csv" })
                Assert.Equal(HttpStatusCode.Conflict, (await app.As("wang").Http.GetAsync($"{list}/export.{kind}")).StatusCode);
        var page = await app.As("wang").Open("/customers");
        Assert.Null(page.Find("a[href*='export.xlsx']"));
        Assert.NotNull(page.Find("a[href^='/exports/new']"));
    }

    [Theory, OnEveryDatabase]
    public async Task Another_decides_never_oneself_and_not_who_is_elsewhere(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var own = await Ask(app, "lin");
        await Assert.ThrowsAsync<Denied>(() => app.As("lin").Do((ApproveExport approve) => approve.Run(own, new())));
        Assert.DoesNotContain(ExportAction.Approve, (await Shown(app, "lin", own)).Open);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ApproveExport approve) => approve.Run(own, new())));
        await Assert.ThrowsAsync<NotFound>(() => Shown(app, "wang", own));
        await Assert.ThrowsAsync<NotFound>(() => Shown(app, "liu", own));
        Assert.Contains("林主管", Assert.Single((await app.As("zhou").Do((MyNotifications mine) => mine.Run(new()))).Rows).Sentence);
        await app.As("zhou").Do((DeclineExport decline) => decline.Run(own, new() { Reason = "范围太大" }));
        Assert.Contains("范围太大", Assert.Single((await app.As("lin").Do((MyNotifications mine) => mine.Run(new()))).Rows).Sentence);
        Assert.Null((await Shown(app, "lin", own)).Address);
        await Assert.ThrowsAsync<Invalid>(() => Ask(app, "wang", "/api/estate/units"));
    }

    [Theory, OnEveryDatabase]
    public async Task It_is_fetched_as_asked_and_again_only_for_a_moment_each_time_on_record(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var address = await app.Approved(wang, Customers, "?Role=Owner&Page=3");
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("zhao").Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await wang.Http.GetAsync(address.Replace("Role=Owner", "Role=Tenant"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await wang.Http.GetAsync(address.Replace("customers", "companies"))).StatusCode);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => wang.Http.GetAsync(address)));
        var fetched = answers.Count(a => a.StatusCode is HttpStatusCode.OK);
        Assert.InRange(fetched, 1, 4);
        app.Clock.Advance(TimeSpan.FromMinutes(9));
        var id = ExportRequestId.Parse(address[(address.LastIndexOf('=') + 1)..]);
        Assert.Equal(address, (await Shown(app, "wang", id)).Address);
        Assert.Null((await Shown(app, "zhou", id)).Address);
        Assert.Equal(HttpStatusCode.OK, (await wang.Http.GetAsync(address)).StatusCode);
        app.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.Conflict, (await wang.Http.GetAsync(address)).StatusCode);
        Assert.Null((await Shown(app, "wang", id)).Address);
        var log = (await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.Export }))).Rows;
        Assert.Equal(fetched + 1, log.Count);
        Assert.All(log, row => Assert.Equal(("王敏", "Customers"), (row.ByName, row.What)));
    }

    [Theory, OnEveryDatabase]
    public async Task After_its_hours_it_has_lapsed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var address = await app.Approved(app.As("wang"), Customers);
        app.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("wang").Http.GetAsync(address)).StatusCode);
        Assert.Contains("Lapsed", (await app.As("wang").Open("/exports")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_file_says_who_took_it_when_and_under_which_number(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        using var zip = new ZipArchive(new MemoryStream(await app.Export(wang, Customers)));
        async Task<string> Part(string name) => await new StreamReader(zip.GetEntry(name)!.Open()).ReadToEndAsync();
        const string who = "王敏 · 2026-03-02 09:00 · export DC-2026-00001";
        Assert.Contains(who, await Part("docProps/custom.xml"));
        var sheet = await Part(zip.Entries.Single(e => e.FullName.StartsWith("xl/worksheets/sheet")).FullName);
        Assert.Contains(who, sheet[sheet.IndexOf("oddHeader", StringComparison.Ordinal)..]);
        var rows = MiniExcelLibs.MiniExcel.Query(new MemoryStream(await app.Export(wang, Customers))).Cast<IDictionary<string, object?>>().ToArray();
        Assert.Contains("DC-2026-00002", rows[0].Values.First()!.ToString());
        Assert.Equal(["Name", "Units", "Phone", "Kind"], rows[1].Values.Select(v => v?.ToString()));
        Assert.Contains("138****1801", rows[2..].SelectMany(r => r.Values).OfType<string>());
        var csv = Encoding.UTF8.GetString(await app.Export(wang, Customers, format: ExportFormat.Csv));
        Assert.Contains("DC-2026-00003", csv.Split('\n')[0]);
    }

    [Theory, OnEveryDatabase]
    public async Task The_form_for_imports_tells_numbers_in_full_under_a_leave_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        Assert.DoesNotContain("13800001801", await wang.Http.GetStringAsync(Residents));
        Assert.Contains((await wang.Do((ResidentForms forms) => forms.Run(new()))).Rows, r => r.Phones == "138****1801");
        Assert.Contains("13800001801", Encoding.UTF8.GetString(await app.Export(wang, Residents, format: ExportFormat.Csv)));
    }

    [Theory, OnEveryDatabase]
    public async Task Other_exports_are_on_record_and_tell_surnames_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var csv = await app.As("wang").Http.GetStringAsync("/api/estate/units/export.csv");
        Assert.Contains("吴**", csv);
        Assert.DoesNotContain("吴晓梅", csv);
        Assert.Equal("Units", Assert.Single((await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.Export }))).Rows).What);
    }

    [Theory, OnEveryDatabase]
    public async Task Keys_tell_colleagues_in_full_and_of_others_the_surname(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, card) = await app.Left();
        await app.Lend(app.Repair(entry));
        await app.Lend(new() { Key = card, Purpose = KeyPurpose.Repair, Borrower = Borrower.Contractor, Name = "李师傅", Company = "恒通维修", Phone = "13700005678", SignedOnPaper = true });
        foreach (var list in new[] { "keys", "key-loans" })
        {
            var csv = await app.As("wang").Http.GetStringAsync($"/api/estate/{list}/export.csv");
            Assert.Contains("赵师傅", csv);
            Assert.Contains("恒通维修 李**", csv);
            Assert.DoesNotContain("吴晓梅", csv);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_time_line_names_people_and_goes_out_under_a_leave_for_this_one_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (unit, customer) = ($"/api/estate/units/{app.Unit("3-2-1801")}/time-line", $"/api/estate/customers/{app.World.Customers["吴晓梅"]}/time-line");
        foreach (var line in new[] { unit, customer })
        {
            Assert.Equal(HttpStatusCode.Conflict, (await app.As("wang").Http.GetAsync($"{line}/export.csv")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Http.GetAsync($"{line}/export.csv")).StatusCode);
            Assert.Contains("吴晓梅", Encoding.UTF8.GetString(await app.Export(app.As("wang"), line, format: ExportFormat.Csv)));
        }
        var address = await app.Approved(app.As("wang"), unit);
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("wang").Http.GetAsync(address.Replace(app.Unit("3-2-1801").ToString(), app.Unit("3-2-1802").ToString()))).StatusCode);
        var own = await Ask(app, "wang", unit);
        Assert.NotNull((await app.As("zhou").Open($"/exports/{own}")).Find($"a[href='/units/{app.Unit("3-2-1801")}/time-line']"));
        Assert.NotNull((await app.As("wang").Open($"/units/{app.Unit("3-2-1801")}/time-line")).Find("a[href^='/exports/new']"));
        await Assert.ThrowsAsync<Invalid>(() => Ask(app, "wang", "/api/estate/units/everything/time-line"));
    }

    [Fact]
    public async Task A_list_of_persons_leaves_the_printed_screen_empty()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var page = await app.As("lin").Http.GetStringAsync("/customers");
        Assert.Contains("table-responsive d-print-none", page);
        Assert.Contains("list-unprinted", page);
        Assert.DoesNotContain("list-unprinted", await app.As("lin").Http.GetStringAsync("/units"));
    }
}
