using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.OnSite;

public sealed class AcceptanceTests
{
    private static Task<AcceptanceId> SecondLook(StewardApp app, FitOutId project) => app.As("chen").Do((BeginSecondLook begin) => begin.Run(new() { Project = project }));

    [Theory, OnEveryDatabase]
    public async Task Both_sign_defects_are_put_right_and_it_is_looked_at_until_it_is_in_order(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        Assert.Equal(["ApplicantSignature", "ContractorSignature"], (await Assert.ThrowsAsync<Invalid>(() => app.As("wu").Do((ApplyForAcceptance apply) => apply.Run(new() { Project = project, ApplicantName = "吴晓梅", ContractorName = "刘经理" })))).Faults.Select(f => f.Field));
        var first = await app.Apply(project, by: "wu");
        var view = await app.As("chen").Do((ShowAcceptance show) => show.Run(first));
        Assert.Equal((AcceptanceKind.First, new DateOnly(2026, 3, 2), ProjectState.ReportedDone), (view.Of.Kind, view.Of.DueOn, view.ProjectState));
        Assert.Contains(await app.Told("chen"), t => t == "3-2-1801 is reported done: it is to be accepted by 2026-03-02");
        Assert.Equal("Looks", (await Assert.ThrowsAsync<Invalid>(() => app.As("chen").Do((HoldAcceptance hold) => hold.Run(first, new())))).Faults[0].Field);
        await app.Hold(first, AcceptanceItem.Waterproofing);
        Assert.Equal(ProjectState.Rectifying, (await app.Project(project)).State);
        Assert.Equal(1, (await Assert.ThrowsAsync<Refused>(() => app.Apply(project))).Arguments[0]);

        var defect = Assert.Single((await app.As("wu").Do((FollowSite follow) => follow.Run(project))).Defects);
        Assert.Equal(new DateOnly(2026, 3, 9), defect.DueOn);
        await Assert.ThrowsAsync<NotFound>(() => app.As("he").Do((CorrectDefect correct) => correct.Run(defect.Id, new())));
        await app.As("wu").Do((CorrectDefect correct) => correct.Run(defect.Id, new() { Remark = "已疏通" }));
        var second = await app.Apply(project);
        await app.Hold(second, AcceptanceItem.Waterproofing);
        Assert.Equal((SiteDefectState.Open, 1), Assert.Single((await app.As("lin").Do((SiteDefectList list) => list.Run(new()))).Rows) is var again ? (again.State, again.Fails) : default);
        await app.As("wu").Do((CorrectDefect correct) => correct.Run(defect.Id, new()));
        await app.Hold(await app.Apply(project));
        Assert.Equal((ProjectState.Accepted, 3), ((await app.Project(project)).State, (await app.As("lin").Do((AcceptanceList list) => list.Run(new()))).Total));
        Assert.Equal(SiteDefectState.Passed, Assert.Single((await app.As("lin").Do((SiteDefectList list) => list.Run(new()))).Rows).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_first_acceptance_that_is_not_held_the_same_day_is_late_and_told_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Apply(await app.FitOut());
        app.Clock.Advance(TimeSpan.FromDays(1));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("lin"), t => t == "3-2-1801 was to be accepted by 2026-03-02");
        Assert.True(Assert.Single((await app.As("lin").Do((AcceptanceList list) => list.Run(new() { Late = true }))).Rows).IsLate);
        await app.Hold(id);
        Assert.True(Assert.Single((await app.As("lin").Do((AcceptanceList list) => list.Run(new() { Late = true }))).Rows).WasLate);
    }

    [Theory, OnEveryDatabase]
    public async Task Wet_rooms_pass_no_look_before_water_has_stood_nor_pipes_before_the_pressure_held(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        Task Press(decimal drop) => app.As("zhao").Do((RecordPressure record) => record.Run(new() { Project = project, Place = "厨房冷热水管", Pressure = 0.6m, Minutes = 30, Drop = drop }));
        async Task<string> Why(AcceptanceId look) => (await Assert.ThrowsAsync<Refused>(() => app.Hold(look))).Message;
        await Press(0.2m);
        var first = await app.Apply(project, wet: true);
        Assert.Equal("A ponding test after the waterproof layer is needed.", await Why(first));
        await PondingTests.Held(app, project);
        Assert.Equal("The pipes of {0} did not hold the pressure: they are to be tested again.", await Why(first));
        await Press(0.01m);
        await app.Hold(first);
        Assert.Equal(ProjectState.Accepted, (await app.Project(project)).State);

        // In use, something leaks: it is tested again, and the second look waits for that too.
        app.Clock.Advance(TimeSpan.FromDays(30));
        await Press(0.3m);
        var look = await SecondLook(app, project);
        Assert.Equal("The pipes of {0} did not hold the pressure: they are to be tested again.", await Why(look));
        await Press(0m);
        await app.Hold(look);
        Assert.Equal(ProjectState.Refunded, (await app.Project(project)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task The_second_look_waits_for_its_day_and_for_violations(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var violation = await app.Violation(project);
        await app.Hold(await app.Apply(project));
        Assert.Equal("2026-04-01", (await Assert.ThrowsAsync<Refused>(() => SecondLook(app, project))).Arguments[0]);
        Assert.False(Assert.Single((await app.As("lin").Do((SecondLookList list) => list.Run(new()))).Rows).IsDue);
        app.Clock.Advance(TimeSpan.FromDays(30));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("chen"), t => t == "3-2-1801 is to be looked at again since 2026-04-01");
        Assert.Single((await app.As("lin").Do((SecondLookList list) => list.Run(new() { Due = true }))).Rows);
        var look = await SecondLook(app, project);
        Assert.Equal("Violation {0} is not closed yet.", (await Assert.ThrowsAsync<Refused>(() => app.Hold(look))).Message);
        await app.As("chen").Do((Violations.CorrectViolation correct) => correct.Run(violation, new() { Remark = "已清运" }));
        await app.As("chen").Do((Violations.CheckViolation check) => check.Run(violation, new() { InOrder = true }));
        await app.Hold(look);
        Assert.Equal(ProjectState.Refunded, (await app.Project(project)).State);
        Assert.Contains(await app.Told("wu"), t => t == "3-2-1801 has passed its second look");
    }

    [Theory, OnEveryDatabase]
    public async Task A_second_look_may_find_defects_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut(state: ProjectState.Accepted, acceptedAt: StewardApp.Monday.AddDays(-31));
        await app.Hold(await SecondLook(app, project), AcceptanceItem.PipeAccess);
        Assert.Equal(ProjectState.Rectifying, (await app.Project(project)).State);
    }

    private sealed class BadgesOut : IHoldBack
    {
        public Task<IReadOnlyList<HoldBack>> Of(FitOutProject project, AcceptanceKind at, CancellationToken ct) => Task.FromResult<IReadOnlyList<HoldBack>>(at is AcceptanceKind.SecondLook ? [] : [new("{0} badges are not returned yet.", [2])]);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_knows_of_something_in_the_way_is_asked(Database on)
    {
        await using var app = await StewardApp.Start(on, b => b.Services.AddScoped<IHoldBack, BadgesOut>());
        var id = await app.Apply(await app.FitOut());
        Assert.Equal(2, (await Assert.ThrowsAsync<Refused>(() => app.Hold(id))).Arguments[0]);
        Assert.Single((await app.As("chen").Do((ShowAcceptance show) => show.Run(id))).HoldBacks);
        await app.Hold(id, AcceptanceItem.Rubbish);
    }

    [Theory, OnEveryDatabase]
    public async Task The_file_is_closed_for_good_once_the_deposit_is_settled(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (passed, settled) = (await app.FitOut(state: ProjectState.Passed), await app.FitOut("3-2-1802", ProjectState.Refunded));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((ArchiveFitOut archive) => archive.Run(passed, new())));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((ArchiveFitOut archive) => archive.Run(settled, new())));
        await app.As("wang").Do((ArchiveFitOut archive) => archive.Run(settled, new()));
        Assert.Equal(ProjectState.Archived, (await app.Project(settled)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_term_that_ends_and_one_that_is_over_are_told_once_each_and_listed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut(days: 6);
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("wang"), t => t == "The permit of the fit-out of 3-2-1801 holds until 2026-03-06");
        app.Clock.Advance(TimeSpan.FromDays(5));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("lin"), t => t == "The term of the fit-out of 3-2-1801 was over on 2026-03-06, and work goes on");
        Assert.Equal(DueStep.TermOver, Assert.Single((await app.As("lin").Do((DueList list) => list.Run(new()))).Rows).Step);
        Assert.Empty((await app.As("liu").Do((DueList list) => list.Run(new()))).Rows);
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((DueList list) => list.Run(new())));
        foreach (var address in new[] { "due", "due/export.csv", "due/export.xlsx" }) Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("wu").Http.GetAsync($"/api/fit-outs/site/{address}")).StatusCode);
        await Assert.ThrowsAsync<NotFound>(() => app.As("lin").Do((WatchSite watch) => watch.Run(app.World.OtherSite, new())));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_does_the_work_alone_signs_alone_and_a_firm_that_was_named_signs_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var own = await app.FitOut();
        var applied = await (await app.As("wu").Open($"/portal/fit-outs/{own}/site")).Send("apply", ("ApplicantSignature", SiteSeed.Pen));
        Assert.Equal((System.Net.HttpStatusCode.OK, ProjectState.ReportedDone), (applied.Status, (await app.Project(own)).State));
        var look = (await app.As("chen").Do((AcceptanceList list) => list.Run(new()))).Rows.Single().Id;
        Assert.Null((await app.As("chen").Do((ShowAcceptance show) => show.Run(look))).ContractorName);

        var firm = await app.Project(ProjectState.UnderWay, "3-2-1802");
        Assert.Equal("恒美装饰", (await app.As("wang").Do((AcceptanceWork work) => work.Run(firm))).ContractorName);
        async Task<string> Fault(string? name) => (await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((ApplyForAcceptance apply) => apply.Run(new() { Project = firm, ApplicantName = "何建国", ApplicantSignature = SiteSeed.Pen, ContractorName = name })))).Faults.Single().Field;
        Assert.Equal(("ContractorName", "ContractorSignature"), (await Fault(null), await Fault("恒美装饰")));
        await app.Apply(firm);
    }
}
