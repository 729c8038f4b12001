using Steward.Contracts.FitOut;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.OnSite;

public sealed class InspectionTests
{
    [Theory, OnEveryDatabase]
    public async Task The_days_plan_goes_to_whoever_answers_for_the_building_and_is_built_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Answers();
        await app.FitOut();
        await app.FitOut("3-2-1802", ProjectState.Accepted);
        Assert.Equal(1, await app.Plan());
        Assert.Equal(0, await app.Plan());
        var planned = Assert.Single((await app.As("chen").Do((SiteInspectionList list) => list.Run(new() { Mine = true }))).Rows);
        Assert.Equal(("3-2-1801", new DateOnly(2026, 3, 2), "陈助理", SiteInspectionState.Planned), (planned.House, planned.Day, planned.AssigneeName, planned.State));
        Assert.Empty((await app.As("liu").Do((SiteInspectionList list) => list.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_build_the_plan_at_once_plan_each_fit_out_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.FitOut("3-2-1802");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Plan()));
        Assert.Equal(2, (await app.Inspections()).Length);
    }

    [Theory, OnEveryDatabase("Daily", 10), OnEveryDatabase("EveryTwoDays", 5), OnEveryDatabase("EveryThreeDays", 4), OnEveryDatabase("TimesPerTerm", 2)]
    public async Task The_sites_grade_says_how_often(Database on, string rhythm, int inspections)
    {
        await using var app = await StewardApp.Start(on);
        await app.Set(SiteSettings.Rhythm, rhythm);
        await app.FitOut(days: 10);
        for (var day = 0; day < 10; day++)
        {
            await app.Plan();
            app.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal(inspections, (await app.Inspections()).Length);
    }

    [Theory, OnEveryDatabase]
    public async Task Every_point_is_answered_and_what_is_not_in_order_is_said_in_words_and_told(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.Plan();
        var id = Assert.Single(await app.Inspections()).Id;
        var form = await app.Looked(id, fault: "  ");
        Assert.Equal(9, form.Looks.Count);
        Assert.Equal("Looks", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("chen").Do((InspectSite inspect) => inspect.Run(id, form)))).Faults).Field);
        form.Looks[3].Words = "户门外移 20 厘米";
        form.Looks.RemoveAt(8);
        Assert.Equal(1, (await Assert.ThrowsAsync<Invalid>(() => app.As("chen").Do((InspectSite inspect) => inspect.Run(id, form)))).Faults[0].Arguments[0]);
        form.RestInOrder = true;
        await app.As("chen").Do((InspectSite inspect) => inspect.Run(id, form));
        var seen = (await app.As("lin").Do((ShowInspection show) => show.Run(id))).Of;
        Assert.Equal((InspectionOutcome.NotInOrder, Stage.Tiling, 9, "陈助理"), (seen.Outcome, seen.Stage, seen.Points.Count, seen.DoneBy));
        Assert.Equal("户门外移 20 厘米", seen.Points[3].Words);
        Assert.Contains(await app.Told("wu"), t => t.Contains("found 1 points that are not in order", StringComparison.Ordinal));
        await Assert.ThrowsAsync<Refused>(() => app.As("sun").Do((InspectSite inspect) => inspect.Run(id, new() { NobodyIn = true })));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_phone_sends_late_counts_for_when_it_was_seen_and_only_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.Plan();
        var id = Assert.Single(await app.Inspections()).Id;
        var form = await app.Looked(id);
        form.SeenAt = app.Clock.GetUtcNow().AddHours(2);
        app.Clock.Advance(TimeSpan.FromHours(20));
        for (var i = 0; i < 2; i++) await app.As("chen").Do((InspectSite inspect) => inspect.Run(id, form), key: "from-the-cellar");
        var done = Assert.Single(await app.Inspections());
        Assert.Equal((new DateOnly(2026, 3, 2), false, form.SeenAt), (done.DoneOn, done.WasLate, done.DoneAt));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_missed_is_seen_and_told_once_and_may_be_made_up_for(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.FitOut("3-2-1802");
        await app.Plan();
        app.Clock.Advance(TimeSpan.FromDays(1));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("lin"), t => t == "2 inspections of fit-outs were missed on 2026-03-02");
        Assert.Equal(2, (await app.As("lin").Do((SiteInspectionList list) => list.Run(new() { Missed = true }))).Total);
        var id = (await app.Inspections())[0].Id;
        await app.As("chen").Do((InspectSite inspect) => inspect.Run(id, new() { NobodyIn = true, Remark = "敲门无人" }));
        var row = (await app.As("lin").Do((SiteInspectionList list) => list.Run(new() { Missed = true }))).Rows.Single(r => r.Id == id);
        Assert.Equal((true, false, InspectionOutcome.NobodyThere), (row.WasLate, row.IsMissed, row.Outcome));
        Assert.Equal(1, (await app.As("lin").Do((SiteOverview overview) => overview.Run(new()))).Missed);
    }

    [Theory, OnEveryDatabase]
    public async Task An_inspection_besides_the_plan_is_one_at_a_time_and_may_be_given_or_dropped(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var id = await app.As("sun").Do((AddInspection add) => add.Run(new() { Project = project, Remark = "邻居投诉噪声" }));
        Assert.Equal(id, await app.As("chen").Do((AddInspection add) => add.Run(new() { Project = project })));
        Assert.Equal(0, await app.Plan());
        await app.As("sun").Do((GiveInspection give) => give.Run(id, new() { Assignee = app.World.Accounts["chen"] }));
        Assert.Single(await app.Told("chen"), t => t == "An inspection of 2026-03-02 is given to you");
        Assert.Equal(id, Assert.Single(await app.As("chen").Do((MyRound round) => round.Run(new()))).Id);
        await Assert.ThrowsAsync<Invalid>(() => app.As("sun").Do((GiveInspection give) => give.Run(id, new() { Assignee = app.World.Accounts["liu"] })));
        await app.As("lin").Do((DropInspection drop) => drop.Run(id, new() { Reason = "重复" }));
        Assert.Equal(0, await app.Plan());
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowInspection show) => show.Run(id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("liu").Do((AddInspection add) => add.Run(new() { Project = project })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((AddInspection add) => add.Run(new() { Project = project })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_site_has_points_of_its_own(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.As("lin").Do((AddInspectionPoint add) => add.Run(new() { Site = app.Site, PointName = "电梯保护", Order = 5 }));
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((AddInspectionPoint add) => add.Run(new() { Site = app.World.OtherSite, PointName = "别处" })));
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((AddInspectionPoint add) => add.Run(new() { PointName = "别处" })));
        var flue = (await app.As("lin").Do((PointList list) => list.Run(new() { Q = "烟道" }))).Rows.Single();
        await app.Everywhere("lin");
        await app.As("lin").Do((EditInspectionPoint edit) => edit.Run(flue.Id, new() { PointName = flue.Name, Order = flue.Order, Retired = true }));
        await app.Plan();
        var id = (await app.Inspections())[0].Id;
        var points = (await app.As("chen").Do((ShowInspection show) => show.Run(id))).Of.Points;
        Assert.Equal((9, "电梯保护"), (points.Count, points[0].Title));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_looks_now_does_what_is_planned_and_looks_again_as_often_as_need_be(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        Task<SiteInspectionId> Now() => app.As("chen").Do((AddInspection add) => add.Run(new() { Project = project }));
        Task Look(SiteInspectionId id) => app.As("chen").Do((InspectSite inspect) => inspect.Run(id, new() { NobodyIn = true }));
        await app.Plan();
        var planned = (await app.Inspections()).Single().Id;
        Assert.Equal(planned, await Now());
        await Look(planned);
        var tries = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => { try { return await Now(); } catch (Refused) { return default(SiteInspectionId?); } }));
        var again = Assert.Single(tries.OfType<SiteInspectionId>().Distinct());
        Assert.NotEqual(planned, again);
        await Look(again);
        await Look(await Now());
        Assert.Equal((3, 0), ((await app.Inspections()).Length, await app.Plan()));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_planned_when_the_work_is_reported_done_is_not_missed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        await app.Plan();
        await app.Apply(project, by: "wu");
        Assert.Equal(SiteInspectionState.Dropped, (await app.Inspections()).Single().State);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.DoesNotContain(await app.Told("lin"), t => t.Contains("were missed", StringComparison.Ordinal));
        Assert.Equal(0, (await app.As("lin").Do((SiteOverview overview) => overview.Run(new()))).Missed);
    }
}
