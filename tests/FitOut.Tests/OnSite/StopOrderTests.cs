using Steward.Contracts.FitOut;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>An order to stop holds whatever stage the fit-out is at, and whoever may lift it hears when it can be lifted.</summary>
public sealed class StopOrderTests
{
    private static async Task Watch(StewardApp app) { for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default)); }
    private static async Task<int> Due(StewardApp app) => (await app.As("lin").Do((DueList list) => list.Run(new() { Step = DueStep.MayGoOn }))).Total;

    private static async Task Close(StewardApp app, ViolationId id)
    {
        await app.As("chen").Do((CorrectViolation correct) => correct.Run(id, new() { Remark = "已恢复" }));
        await app.As("chen").Do((CheckViolation check) => check.Run(id, new() { InOrder = true }));
    }

    [Theory, OnEveryDatabase]
    public async Task A_severe_violation_takes_as_many_words_as_any(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (project, facts) = (await app.FitOut(), new string('墙', 1000));
        var id = await app.As("chen").Do((RecordViolation record) => record.Run(new() { Project = project, Kind = ViolationKind.LoadBearing, ViolationFacts = facts, Severe = true }));
        Assert.Equal((facts, ViolationState.Stopped), ((await app.Violation(id)).StopWords, (await app.Violation(id)).Violation.State));
    }

    [Theory, OnEveryDatabase]
    public async Task No_permit_is_issued_while_something_that_stops_the_work_is_open(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Project(ProjectState.Settled);
        var violation = await app.Violation(id, ViolationKind.LoadBearing, severe: true);
        Task Issue() => app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "厨卫翻新" }));
        Assert.Equal("{0} stopped the work and is not closed yet.", (await Assert.ThrowsAsync<Refused>(Issue)).Message);
        await Close(app, violation);
        await Issue();
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_stopped_while_it_is_being_accepted_is_stopped_at_the_gate_and_on_the_door(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var badge = await app.Badge(id);
        var door = (await app.As("wang").Do((ShowPermit show) => show.Run(id))).Permit!.Address;
        async Task<(Verdict, Verdict, bool)> Verdicts() => (
            (await app.As("sun").Do((ReadBadge read) => read.Run("1"))).Verdict, (await app.As("lin").Do((BadgeList list) => list.Run(new()))).Rows.Single().Verdict,
            (await app.Nobody().Open($"/{door}")).Text.Contains("The work has been stopped", StringComparison.Ordinal));
        await app.Move(id, (p, a, t) => { p.ReportDone(null, a, t); p.FindDefects("渗漏", a); });
        Assert.Equal((Verdict.Valid, Verdict.Valid, false), await Verdicts());
        var violation = await app.Violation(id, ViolationKind.LoadBearing, severe: true);
        Assert.Equal((Verdict.Stopped, Verdict.Stopped, true), await Verdicts());
        await app.As("sun").Do((PassGate pass) => pass.Run(badge, new() { Way = Way.In }));
        Assert.Equal(Verdict.Stopped, (await app.As("lin").Do((BadgeScanList list) => list.Run(new()))).Rows.Single().Verdict);
        Assert.Equal(PermitStanding.Stopped, (await app.As("wang").Do((ShowPermit show) => show.Run(id))).Standing);
        await app.Move(id, (p, a, t) => p.ReportAgain(null, a, t));
        Assert.Equal((Verdict.Stopped, Verdict.Stopped, true), await Verdicts());
        await Close(app, violation);
        Assert.Equal((Verdict.Valid, Verdict.Valid, false), await Verdicts());
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_may_let_work_go_on_hears_that_nothing_stops_it_any_more(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var (one, two) = (await app.Violation(project, ViolationKind.Gas, severe: true), await app.Violation(project, ViolationKind.LoadBearing, severe: true));
        async Task<int> Heard() => (await app.Told("lin")).Count(t => t.EndsWith("in 3-2-1801 is closed, and nothing stops the work any more: let it go on", StringComparison.Ordinal));
        await Close(app, one);
        Assert.Equal(0, await Heard());
        await Close(app, two);
        Assert.Equal((1, 0, ProjectState.Stopped), (await Heard(), await Due(app), (await app.Project(project)).State));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Watch(app);
        Assert.Single(await app.Told("lin"), t => t == "The work in 3-2-1801 is stopped although nothing has stood against it since 2026-03-02: let it go on");
        Assert.Equal(1, await Due(app));
        await app.As("lin").Do((ResumeWork resume) => resume.Run(project, new()));
        Assert.Equal(0, await Due(app));
        var wrong = await app.Violation(project, ViolationKind.Gas, severe: true);
        await app.As("zhao").Do((DropViolation drop) => drop.Run(wrong, new() { Reason = "看错了" }));
        Assert.Equal(2, await Heard());
    }

    [Theory, OnEveryDatabase]
    public async Task What_stood_still_while_it_was_being_accepted_goes_on_by_itself_and_the_household_hears(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        await app.Apply(project);
        var violation = await app.Violation(project, ViolationKind.Gas, severe: true);
        Assert.DoesNotContain(await app.Told("wu"), t => t.EndsWith("may go on", StringComparison.Ordinal));
        await Close(app, violation);
        Assert.Single(await app.Told("wu"), t => t.EndsWith("may go on", StringComparison.Ordinal));
        Assert.Equal(ProjectState.ReportedDone, (await app.Project(project)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Stopped_work_that_is_given_up_is_accepted_as_it_stands_once_nothing_stops_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var violation = await app.Violation(project, ViolationKind.LoadBearing, severe: true);
        var site = $"/portal/fit-outs/{project}/site";
        (string, string)[] signed = [("ApplicantName", "吴晓梅"), ("ApplicantSignature", SiteSeed.Pen)];
        Assert.Contains("is not possible while", (await (await app.As("wu").Open(site)).Send("apply", signed)).Text);
        Assert.Contains("Say why it is given up.", (await (await app.As("wu").Open(site)).Send("apply", [.. signed, ("GivenUp", "true")])).Text);
        await (await app.As("wu").Open(site)).Send("apply", [.. signed, ("GivenUp", "true"), ("Remark", "不再装修")]);
        Assert.Equal(ProjectState.ReportedDone, (await app.Project(project)).State);
        var look = (await app.As("chen").Do((Acceptances.AcceptanceList list) => list.Run(new()))).Rows.Single().Id;
        Assert.Equal("Violation {0} is not closed yet.", (await Assert.ThrowsAsync<Platform.UseCases.Refused>(() => app.Hold(look))).Message);
        await Close(app, violation);
        await app.Hold(look);
        Assert.Equal(ProjectState.Accepted, (await app.Project(project)).State);
    }
}
