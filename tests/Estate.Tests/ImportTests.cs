using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class ImportTests
{
    private const string Units = "翠湖花园房屋台账\n房号,建筑面积(㎡),用途,状态\n5栋1单元0101,89.5,住宅,自住\n五栋一单元102,70,商铺,空置\n天上,1,住宅,自住\n3-2-1801,-5,城堡,自住\n";
    private const string Residents = "房号,姓名,身份,联系电话,入住日期\n3-2-101,张伟,业主,+86 138-1234-5678、0571-88001122,2020/5/1\n3栋2单元102,张伟,业主,13812345678,2021年6月1日\n3-2-101,李娜,家属,,2020.5.1\n9-9-999,无名,业主,13800000000,\n3-2-1802,何建国,业主,12,2020-01-01\n";

    [Theory, OnEveryDatabase]
    public async Task Units_are_tried_then_written_and_bad_rows_say_why(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tried = await app.Try("wang", "units", System.Text.Encoding.UTF8.GetBytes(Units));
        Assert.Equal((ImportState.Checked, 4, 2, 2), (tried.State, tried.Rows, tried.Added, tried.Bad));
        Assert.Equal(0, await app.Look(db => db.Set<Building>().CountAsync(b => b.Code == "5")));
        var faults = (await app.As("wang").Do((ImportFaultList list) => list.Run(new() { Import = tried.Id }))).Rows;
        Assert.Equal([5, 6], faults.Select(f => f.Number));
        Assert.Equal(["Area", "Use"], faults[1].Reasons.Select(r => r.Field));

        var done = await app.Import("wang", "units", Units);
        Assert.Equal((ImportState.Finished, 2, 0, 2), (done.State, done.Added, done.Changed, done.Bad));
        var unit = await app.Look(db => db.Set<Unit>().SingleAsync(u => u.Label == "5-1-102"));
        Assert.Equal((7000, UnitUse.Shop, UnitState.LongVacant, app.Site), (unit.AreaHundredths, unit.Use, unit.State, unit.Site));
        Assert.Equal("王敏", (await app.Look(db => db.Set<Moved>().SingleAsync(m => m.Thing == unit.Id.Value))).ByName);
        Assert.Equal(1, await app.Look(db => db.Set<AuditEntry>().CountAsync(a => a.UseCase == nameof(StartImport))));
        Assert.Equal(0, await app.Look(db => db.Set<AuditEntry>().CountAsync(a => a.UseCase == nameof(ContinueImport))));
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_file_twice_changes_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var first = await app.Import("wang", "residents", Residents);
        Assert.Equal((3, 2), (first.Added, first.Bad));
        Assert.Equal(1, await app.Look(db => db.Set<Customer>().CountAsync(c => c.Name == "张伟")));
        Assert.Equal(["057188001122", "13812345678"], await app.Look(db => db.Set<CustomerPhone>().Where(p => db.Set<Customer>().Any(c => c.Id == p.Customer && c.Name == "张伟")).Select(p => p.Number).Order().ToListAsync()));

        var again = await app.Import("wang", "residents", Residents);
        Assert.Equal((0, 0, 3, 2), (again.Added, again.Changed, again.Unchanged, again.Bad));
        var more = await app.Import("wang", "residents", Residents.Replace("李娜,家属,,", "李娜,家属,13900001111,"));
        Assert.Equal((0, 1, 2, 2), (more.Added, more.Changed, more.Unchanged, more.Bad));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_exported_can_be_imported_and_changes_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "units", Units);
        await app.Import("wang", "residents", Residents);
        foreach (var language in new[] { "en", "zh-Hans" })
            foreach (var (kind, extension) in new[] { ("units", "xlsx"), ("units", "csv"), ("residents", "xlsx"), ("residents", "csv") })
            {
                var wang = app.As("wang");
                wang.Language = language;
                var file = kind is "units" ? await wang.Http.GetByteArrayAsync($"/api/estate/forms/{kind}/export.{extension}")
                    : await app.Export(wang, $"/api/estate/forms/{kind}", format: extension is "csv" ? Platform.Confidentiality.Exports.ExportFormat.Csv : Platform.Confidentiality.Exports.ExportFormat.Excel);
                var again = await app.Import("wang", kind, file);
                Assert.Equal((ImportState.Finished, 0, 0, 0), (again.State, again.Added, again.Changed, again.Bad));
                Assert.True(again.Unchanged > 2);
            }
    }

    [Theory, OnEveryDatabase]
    public async Task An_import_goes_on_where_it_died_and_no_row_is_lost_or_doubled(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var csv = "房号,面积\n" + string.Concat(Enumerable.Range(0, 1200).Select(i => $"7-{i / 100 + 1}-{i % 100 + 101},80\n"));
        var tried = await app.Try("wang", "units", System.Text.Encoding.UTF8.GetBytes(csv));
        await app.As("wang").Do((StartImport start) => start.Run(tried.Id, new()));
        await app.As("wang").Do((ContinueImport next) => next.Run(tried.Id, new()));
        // The power fails after the rows are prepared and before they are committed.
        await using (var scope = await app.Itself().Arrive())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await using var lost = await db.Database.BeginTransactionAsync();
            await scope.ServiceProvider.GetRequiredService<ContinueImport>().Run(tried.Id, new());
        }
        Assert.Equal(500, await app.Look(db => db.Set<Unit>().CountAsync(u => u.Label.StartsWith("7-"))));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Services.GetRequiredService<ImportService>().Drain();
        var done = await app.As("wang").Do((ShowImport show) => show.Run(tried.Id));
        Assert.Equal((ImportState.Finished, 1200, 1200, 0), (done.State, done.Done, done.Added, done.Bad));
        Assert.Equal(1200, await app.Look(db => db.Set<Unit>().CountAsync(u => u.Label.StartsWith("7-"))));
    }

    [Theory, OnEveryDatabase]
    public async Task A_resident_who_comes_in_a_table_moves_in_and_out_as_at_the_page(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "residents", "房号,姓名,入住日期\n3-2-101,张伟,2020-05-01\n");
        await app.Import("wang", "residents", "房号,姓名,入住日期,搬离日期\n3-2-101,张伟,2020-05-01,2026-02-28\n");

        var unit = app.Unit("3-2-101");
        var story = await app.Look(db => db.Set<Moved>().Where(m => m.Thing == unit.Value).OrderBy(m => m.Id).Select(m => $"{m.Action}: {m.Note}").ToListAsync());
        Assert.Equal(["MoveIn: table.csv", "MoveOut: table.csv"], story);
        Assert.Equal(2, await app.Look(db => db.Set<Unit>().Where(u => u.Id == unit).Select(u => u.Turns).SingleAsync()));
    }

    /// <summary>Whoever is first, the other is not told off for it: nobody can look at a version that changes every second.</summary>
    [Theory]
    [OnEveryDatabase(nameof(StopImport))]
    [OnEveryDatabase(nameof(ContinueImport))]
    public async Task An_import_can_be_halted_while_it_writes_and_goes_on_with_every_row(Database on, string overtaken)
    {
        var meanwhile = new Meanwhile();
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton<IDerive>(meanwhile));
        var csv = "房号,面积\n" + string.Concat(Enumerable.Range(0, 600).Select(i => $"7-{i / 100 + 1}-{i % 100 + 101},80\n"));
        var id = (await app.Try("wang", "units", System.Text.Encoding.UTF8.GetBytes(csv))).Id;
        await app.As("wang").Do((StartImport start) => start.Run(id, new()));
        Task Stop() => app.As("wang").Do((StopImport stop) => stop.Run(id, new()));
        Task Drain() => app.Services.GetRequiredService<ImportService>().Drain();

        meanwhile.Do = overtaken == nameof(StopImport) ? () => app.As("wang").Do((ContinueImport next) => next.Run(id, new())) : Stop;
        await (overtaken == nameof(StopImport) ? Stop() : Drain());

        var halted = await app.As("wang").Do((ShowImport show) => show.Run(id));
        Assert.Equal((ImportState.Stopped, overtaken == nameof(StopImport) ? 500 : 0), (halted.State, halted.Done));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.As("wang").Do((ResumeImport resume) => resume.Run(id, new()));
        await Drain();
        var done = await app.As("wang").Do((ShowImport show) => show.Run(id));
        Assert.Equal((ImportState.Finished, 600, 600, 0), (done.State, done.Done, done.Added, done.Bad));
    }

    /// <summary>Does something else once, just before the next changes are written.</summary>
    private sealed class Meanwhile : IDerive
    {
        public Func<Task>? Do { get; set; }

        public async Task<bool> Derive(Thing thing, DateTimeOffset now, CancellationToken ct)
        {
            if (Do is not { } once) return false;
            Do = null;
            await once();
            return false;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Only_the_sender_and_who_may_import_at_that_site_see_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var import = await app.Import("wang", "units", Units);
        Assert.Equal(import.Id, (await app.As("lin").Do((ShowImport show) => show.Run(import.Id))).Id);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowImport show) => show.Run(import.Id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((ShowImport show) => show.Run(import.Id)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("wang").Do((UploadImport upload) =>
            upload.Run(new() { Kind = "units", Site = app.World.OtherSite, FileName = "x", File = new MemoryStream("房号\n1-1-101"u8.ToArray()) })));
    }

    [Theory, OnEveryDatabase]
    public async Task The_page_takes_a_file_from_upload_to_result_without_scripts(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await app.As("wang").Open("/imports");
        page = await page.Send("upload", [("Kind", "units")], [("File", "房屋.csv", System.Text.Encoding.UTF8.GetBytes(Units))]);
        Assert.StartsWith("/imports/", page.Path);
        page = await page.Send("match");
        await app.Services.GetRequiredService<ImportService>().Drain();
        page = await app.As("wang").Open(page.Path);
        Assert.Contains("2 rows would be added", page.Text);
        Assert.Contains("cannot be read as building", page.Text);
        page = await page.Send("act-Start");
        await app.Services.GetRequiredService<ImportService>().Drain();
        page = await app.As("wang").Open(page.Path);
        Assert.Contains("2 rows added", page.Text);
    }
}
