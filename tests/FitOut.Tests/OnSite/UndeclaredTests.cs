using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Hours;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>Works that nobody declared are written down, stopped and reported like any, and the household can still apply (Decree 110, articles 13 and 17).</summary>
public sealed class UndeclaredTests
{
    private static Task<ViolationId> Find(StewardApp app, string house = "3-2-1801", string who = "chen") => app.As(who).Do((RecordViolation record) => record.Run(new() { House = house, Kind = ViolationKind.Undeclared, ViolationFacts = "夜间砸墙，未申报" }));
    private static async Task<FitOutId> FileOf(StewardApp app, ViolationId id) => (await app.Violation(id)).Violation.Project;

    [Theory, OnEveryDatabase]
    public async Task What_is_found_in_a_home_without_a_fit_out_gets_a_file_and_runs_its_course(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Set(SiteSettings.ReportHours, "24");
        var page = await app.As("chen").Open("/violations/new");
        Assert.Contains("There is no unit with this house number.", (await app.As("chen").Open("/violations/new?House=9-9-9999")).Text);
        page = await app.As("chen").Open("/violations/new?House=3-2-1801");
        Assert.Contains("Nobody has declared works here", page.Text);
        var written = await page.Send("violation", ("ViolationFacts", "夜间砸墙，未申报"), ("Severe", "true"));
        Assert.StartsWith("/violations/", written.Path, StringComparison.Ordinal);
        var row = (await app.As("lin").Do((ViolationList list) => list.Run(new()))).Rows.Single();
        Assert.Equal((ViolationKind.Undeclared, ViolationState.Stopped, StewardApp.Monday.AddHours(24), "3-2-1801"), (row.Kind, row.State, row.ReportDueAt, row.House));
        Assert.Equal(row.Project, (await app.As("lin").Do((FitOutList list) => list.Run(new() { State = ProjectState.Undeclared }))).Rows.Single().Id);
        Assert.Equal(row.Project, await FileOf(app, await Find(app)));

        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("lin"), t => t.EndsWith("should have been reported to the authority by 2026-03-03 09:00", StringComparison.Ordinal));
        await app.As("lin").Do((ReportViolation report) => report.Run(row.Id, new() { ReportNumber = "12345-7" }));
        foreach (var path in new[] { $"/fit-outs/{row.Project}", $"/fit-outs/{row.Project}/inspections", $"/violations/{row.Id}/print/stop", $"/violations/{row.Id}/print/report", $"/fit-outs/{row.Project}/print" })
            Assert.Equal((path, System.Net.HttpStatusCode.OK), (path, (await app.As("lin").Open(path)).Status));
        await app.As("sun").Do((NoteNoise note) => note.Run(new() { FitOut = row.Project }));
        await app.As("chen").Do((AddInspection add) => add.Run(new() { Project = row.Project }));

        Task Archive() => app.As("chen").Do((ArchiveFitOut archive) => archive.Run(row.Project, new()));
        Assert.Equal("Violation {0} is not closed yet.", (await Assert.ThrowsAsync<Refused>(Archive)).Message);
        foreach (var open in (await app.As("lin").Do((ViolationList list) => list.Run(new() { Open = true }))).Rows)
        {
            await app.As("chen").Do((CorrectViolation correct) => correct.Run(open.Id, new() { Remark = "已恢复原状" }));
            await app.As("chen").Do((CheckViolation check) => check.Run(open.Id, new() { InOrder = true }));
        }
        await Archive();
        Assert.Equal(ProjectState.Archived, (await app.Project(row.Project)).State);
        Assert.NotEqual(row.Project, await FileOf(app, await Find(app)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_households_application_goes_on_with_the_file_and_nothing_found_is_lost(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var violation = await Find(app);
        var file = await FileOf(app, violation);
        Assert.Single(await app.Told("wu"), t => t.Contains("夜间砸墙", StringComparison.Ordinal));
        Assert.Contains("Works were found in 3-2-1801 that nobody had declared", (await app.As("wu").Open("/portal")).Find($"a[href='/portal/fit-outs/{file}']")!.TextContent);
        Assert.Contains("夜间砸墙", (await app.As("wu").Open($"/portal/fit-outs/{file}/site")).Text);
        Assert.Equal(file, await app.Begin(who: "wu"));
        await app.FileAll(file);
        await app.Submit(file, "wu");
        var view = await app.FitOut(file, "chen");
        Assert.Equal((ProjectState.InReview, "吴晓梅", 1), (view.State, view.Name, view.Works.Count));
        Assert.Equal((file, ViolationState.Advised), (await FileOf(app, violation), (await app.Violation(violation)).Violation.State));
        Assert.Equal(file, await FileOf(app, await Find(app)));
    }

    [Theory, OnEveryDatabase]
    public async Task Whatever_state_it_is_in_a_violation_is_written_down_until_the_file_is_closed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Violation(await app.Begin());
        await app.Violation(await app.Project(ProjectState.Approved, "3-2-1802"));
        var (passed, gone) = (await app.FitOut("3-2-201", ProjectState.Passed), await app.FitOut("3-2-202", ProjectState.Refunded));
        await app.Violation(passed);
        await app.As("chen").Do((ArchiveFitOut archive) => archive.Run(gone, new()));
        await Assert.ThrowsAsync<Refused>(() => app.Violation(gone));
        await Assert.ThrowsAsync<Refused>(() => app.As("sun").Do((NoteNoise note) => note.Run(new() { FitOut = gone })));
        await Assert.ThrowsAsync<Refused>(() => app.As("chen").Do((AddInspection add) => add.Run(new() { Project = gone })));
    }

    [Theory, OnEveryDatabase]
    public async Task Only_inspectors_of_the_community_begin_such_a_file_and_a_home_has_one(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Assert.ThrowsAsync<Denied>(() => Find(app, who: "wang"));
        await Assert.ThrowsAsync<NotFound>(() => app.As("chen").Do((RecordViolation record) => record.Run(new() { Unit = app.Unit("1-101"), ViolationFacts = "未申报" })));
        Assert.Equal("House", (await Assert.ThrowsAsync<Invalid>(() => Find(app, ""))).Faults.Single().Field);
        Assert.Equal("House", (await Assert.ThrowsAsync<Invalid>(() => Find(app, "9-9-9999"))).Faults.Single().Field);
        var found = await Task.WhenAll(new[] { "chen", "sun", "zhao" }.Select(async who => { try { await Find(app, who: who); return 1; } catch (Refused) { return 0; } }));
        Assert.True(found.Sum() > 0);
        Assert.Equal(1, await app.Look(db => db.Set<FitOutProject>().CountAsync()));
        Assert.Contains($"/violations/new?Unit={app.Unit("3-2-1801")}", (await app.As("chen").Open($"/units/{app.Unit("3-2-1801")}")).Document.Body!.InnerHtml);
    }
}
