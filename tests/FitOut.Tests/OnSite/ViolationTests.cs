using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.OnSite;

public sealed class ViolationTests
{
    [Theory, OnEveryDatabase]
    public async Task From_advice_over_a_notice_and_a_stop_to_the_authority_and_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var id = await app.Violation(project);
        Assert.Equal((ViolationState.Advised, "装修管理服务协议：废弃物的清运与处置"), ((await app.Violation(id)).Violation.State, (await app.Violation(id)).Violation.Clause));
        Assert.Equal("DueOn", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Notice(id, new(2026, 3, 1)))).Faults).Field);
        await app.Notice(id, new(2026, 3, 5));
        Assert.DoesNotContain(ViolationAction.Notice, (await app.As("chen").Do((ShowViolation show) => show.Run(id))).Open);
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((StopForViolation stop) => stop.Run(id, new() { Reason = "未清运" })));
        await app.As("lin").Do((StopForViolation stop) => stop.Run(id, new() { Reason = "拒不清运" }));
        Assert.Equal(ProjectState.Stopped, (await app.Project(project)).State);
        await app.As("lin").Do((ReportViolation report) => report.Run(id, new() { ReportNumber = "12345-0302" }));
        var reported = await app.Violation(id);
        Assert.Equal((ViolationState.Reported, Authority.UrbanManagement, "12345-0302"), (reported.Violation.State, reported.Violation.ReportedTo, reported.ReportNumber));
        await app.As("chen").Do((CorrectViolation correct) => correct.Run(id, new() { Remark = "已清运" }));
        await app.As("chen").Do((CheckViolation check) => check.Run(id, new() { Remark = "仍有残渣", DueOn = new(2026, 3, 6) }));
        Assert.Equal((ViolationState.Reported, 1), ((await app.Violation(id)).Violation.State, (await app.Violation(id)).Violation.Fails));
        Assert.Equal((await app.Violation(id)).Violation.Number, (await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ResumeWork resume) => resume.Run(project, new())))).Arguments[0]);
        await app.As("chen").Do((CorrectViolation correct) => correct.Run(id, new() { Remark = "已清扫" }));
        await app.As("chen").Do((CheckViolation check) => check.Run(id, new() { InOrder = true }));
        Assert.Equal(ProjectState.Stopped, (await app.Project(project)).State);
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((ResumeWork resume) => resume.Run(project, new())));
        await app.As("lin").Do((ResumeWork resume) => resume.Run(project, new()));
        Assert.Equal(ProjectState.UnderWay, (await app.Project(project)).State);
        Assert.Contains(await app.Told("wu"), t => t.EndsWith("may go on", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Advice_is_looked_after_and_was_in_vain_when_its_day_is_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Set(SiteSettings.ReportHours, "24");
        var id = await app.Violation(await app.FitOut());
        Assert.Equal((new DateOnly(2026, 3, 3), false), (await app.Violation(id)).Violation is var v ? (v.DueOn!.Value, v.IsOverdue) : default);
        app.Clock.Advance(TimeSpan.FromDays(1));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("chen"), t => t.EndsWith("in 3-2-1801 was advised against: look since 2026-03-03 whether it is put right, or give notice", StringComparison.Ordinal));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Contains(await app.Told("lin"), t => t.Contains("is to be reported to the authority by 2026-03-05 00:00", StringComparison.Ordinal));
        Assert.Equal(id, Assert.Single((await app.As("lin").Do((ViolationList list) => list.Run(new() { Late = true }))).Rows).Id);
        await app.Notice(id, new(2026, 3, 6));
        Assert.Empty((await app.As("lin").Do((DueList list) => list.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task A_severe_one_stops_the_work_at_once_whoever_finds_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Set(SiteSettings.ReportHours, "24");
        var project = await app.FitOut();
        var id = await app.Violation(project, ViolationKind.LoadBearing, severe: true, by: "sun");
        Assert.Equal(ProjectState.Stopped, (await app.Project(project)).State);
        var v = (await app.Violation(id)).Violation;
        Assert.Equal((ViolationState.Stopped, StewardApp.Monday.AddHours(24)), (v.State, v.ReportDueAt));
        Assert.Contains(await app.Told("lin"), t => t.EndsWith("is severe: work was stopped at once", StringComparison.Ordinal));
        await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        app.Clock.Advance(TimeSpan.FromHours(25));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("lin"), t => t.Contains("is to be reported to the authority by 2026-03-03 09:00", StringComparison.Ordinal));
        Assert.Single(await app.Told("lin"), t => t.Contains("should have been reported to the authority by 2026-03-03 09:00", StringComparison.Ordinal));
        Assert.Equal(id, Assert.Single((await app.As("lin").Do((ViolationList list) => list.Run(new() { Late = true }))).Rows).Id);
        await app.As("lin").Do((ReportViolation report) => report.Run(id, new()));
        Assert.Empty((await app.As("lin").Do((ViolationList list) => list.Run(new() { Late = true }))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_the_city_sets_hours_they_run_from_the_end_of_the_notices_day_and_elsewhere_there_are_none(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var free = await app.Violation(project);
        await app.Notice(free, new(2026, 3, 3));
        Assert.Null((await app.Violation(free)).Violation.ReportDueAt);
        await app.Set(SiteSettings.ReportHours, "24");
        var bound = await app.Violation(project, ViolationKind.Gas);
        await app.Notice(bound, new(2026, 3, 3));
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 16, 0, 0, TimeSpan.Zero), (await app.Violation(bound)).Violation.ReportDueAt);
        Assert.Equal(Authority.Gas, (await app.Violation(bound)).Authority);
        app.Clock.Advance(TimeSpan.FromDays(2));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Equal(2, (await app.Told("lin")).Count(t => t.EndsWith("was to be put right by 2026-03-03", StringComparison.Ordinal)));
        await app.As("chen").Do((ExtendViolation extend) => extend.Run(bound, new() { DueOn = new(2026, 3, 5), Reason = "等配件" }));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Told("lin"), t => t.EndsWith("was to be put right by 2026-03-05", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task There_are_no_fines_only_what_the_agreement_says_with_its_clause(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Violation(await app.FitOut());
        Task Propose(decimal yuan, string clause) => app.As("chen").Do((ClaimDeduction propose) => propose.Run(id, new() { Amount = Money.Yuan(yuan), DeductionClause = clause }));
        await Assert.ThrowsAsync<Refused>(() => Propose(200, "协议第八条"));
        await app.Notice(id, new(2026, 3, 5));
        await Assert.ThrowsAsync<Invalid>(() => Propose(200, ""));
        await Assert.ThrowsAsync<Invalid>(() => Propose(0, "协议第八条"));
        await Propose(200, "协议第八条：公共区域堆放每次 200 元");
        var v = await app.Violation(id);
        Assert.Equal((Money.Yuan(200), "协议第八条：公共区域堆放每次 200 元"), (v.Violation.Deduction, v.DeductionClause));
    }

    [Theory, OnEveryDatabase]
    public async Task The_head_sees_whom_one_meets_again_and_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (one, two) = (await app.FitOut(), await app.FitOut("3-2-1802"));
        await app.Violation(one, contractor: "恒美装饰(杭州)");
        await app.Violation(two, ViolationKind.LoadBearing, severe: true, contractor: " 恒美装饰（杭州）有限公司");
        await app.Violation(two, contractor: null);
        var dropped = await app.Violation(one, contractor: "张师傅");
        await app.As("lin").Do((DropViolation drop) => drop.Run(dropped, new() { Reason = "看错了" }));
        var rows = (await app.As("lin").Do((ViolationsByContractor list) => list.Run(new()))).Rows;
        Assert.Equal([("恒美装饰（杭州）有限公司", 2, 2, 1, 1, 2), (null, 1, 1, 0, 0, 1)], rows.Select(r => (r.Contractor, r.Found, r.FitOuts, r.Severe, r.Stopped, r.Open)));
        Assert.Equal(2, (await app.As("lin").Do((ViolationList list) => list.Run(new() { Contractor = "恒美装饰（杭州）" }))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Other_sites_see_nothing_and_a_resident_her_own_in_the_portal(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var id = await app.Violation(project);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowViolation show) => show.Run(id)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("he").Do((ShowViolation show) => show.Run(id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((CorrectViolation correct) => correct.Run(id, new())));
        Assert.Equal("建筑垃圾堆放在楼道", Assert.Single((await app.As("wu").Do((FollowSite follow) => follow.Run(project))).Violations).Facts);
        await Assert.ThrowsAsync<NotFound>(() => app.As("he").Do((FollowSite follow) => follow.Run(project)));
        Assert.Equal(2, (await Task.WhenAll(new[] { "chen", "zhao" }.Select(async who =>
        {
            try { await app.As(who).Do((CorrectViolation correct) => correct.Run(id, new() { Remark = "已清运" })); return 1; }
            catch (Refused) { return 1; }
        }))).Sum());
        Assert.Equal(ViolationState.PutRight, (await app.Violation(id)).Violation.State);
    }
}
