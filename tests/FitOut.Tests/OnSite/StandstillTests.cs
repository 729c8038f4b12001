using Steward.FitOut.Acceptances;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Watching;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>Where nothing happens although somebody is to do something.</summary>
public sealed class StandstillTests
{
    private static async Task Watch(StewardApp app) { for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default)); }
    private static async Task<string[]> Due(StewardApp app, DueStep step) => [.. (await app.As("lin").Do((DueList list) => list.Run(new() { Step = step }))).Rows.Select(r => $"{r.House} {r.Day:MM-dd}")];

    [Theory, OnEveryDatabase]
    public async Task A_second_look_that_nobody_begins_reaches_the_head(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut(state: ProjectState.Accepted);
        app.Clock.Advance(TimeSpan.FromDays(30));
        await Watch(app);
        Assert.DoesNotContain(await FitOutDesk.Told(app, "lin"), t => t.EndsWith("nobody has begun", StringComparison.Ordinal));
        app.Clock.Advance(TimeSpan.FromDays(8));
        await Watch(app);
        Assert.Single(await FitOutDesk.Told(app, "lin"), t => t == "3-2-1801 was to be looked at again since 2026-04-01, and nobody has begun");
        Assert.Equal(["3-2-1801 04-01"], await Due(app, DueStep.SecondLookLate));
        await app.As("chen").Do((BeginSecondLook begin) => begin.Run(new() { Project = project }));
        Assert.Empty(await Due(app, DueStep.SecondLookLate));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_is_to_do_something_is_reminded_once_it_stands_still(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Set(SiteSettings.StillDays, "5");
        var id = await app.Submitted();
        await app.As("chen").Do((Reviews.ReturnFitOut back) => back.Run(id, new() { Reason = "补图纸" }));
        await app.Project(ProjectState.Approved, "3-2-1802");
        var passed = await app.Project(ProjectState.Passed, "3-2-201");
        await app.As("wang").Do((Ledger.CloseDeposit close) => close.Run(passed, new()));
        app.Clock.Advance(TimeSpan.FromDays(4));
        await Watch(app);
        Assert.Empty(await Due(app, DueStep.StandsStill));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Watch(app);
        Assert.Equal(["3-2-1801 03-07", "3-2-1802 03-07", "3-2-201 03-07"], (await Due(app, DueStep.StandsStill)).Order());
        foreach (var who in new[] { "chen", "wu" }) Assert.Single(await FitOutDesk.Told(app, who), t => t == "The fit-out of 3-2-1801 was returned for completion, and nothing has come in since 2026-03-02");
        Assert.Single(await FitOutDesk.Told(app, "zheng"), t => t == "The fit-out of 3-2-1802 is approved, and since 2026-03-02 the agreement or the payment is missing");
        Assert.Single(await FitOutDesk.Told(app, "wang"), t => t == "The deposits of 3-2-201 are settled since 2026-03-02: the file can be closed");
        await app.Submit(id);
        Assert.DoesNotContain("3-2-1801 03-07", await Due(app, DueStep.StandsStill));
    }

    [Theory, OnEveryDatabase]
    public async Task One_that_is_paid_waits_for_its_first_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Project(ProjectState.Settled);
        await app.Move(id, (p, _, _) => p.During(MoneySeed.Today.AddDays(20), MoneySeed.Today.AddDays(60)));
        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Empty(await Due(app, DueStep.StandsStill));
        app.Clock.Advance(TimeSpan.FromDays(4));
        await Watch(app);
        Assert.Single(await FitOutDesk.Told(app, "wang"), t => t == "The fit-out of 3-2-1801 is paid, and since 2026-03-22 no permit has been issued");
    }

    [Theory, OnEveryDatabase]
    public async Task One_that_has_passed_and_of_which_nothing_is_held_does_not_stand_for_ever(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Project(ProjectState.Passed);
        app.Clock.Advance(TimeSpan.FromDays(14));
        await Watch(app);
        Assert.Equal(["3-2-1801 03-16"], await Due(app, DueStep.StandsStill));
        Assert.Single(await FitOutDesk.Told(app, "wang"), t => t == "Nothing is held for the fit-out of 3-2-1801 since 2026-03-02: its money is to be closed");
        await app.As("wang").Do((Ledger.CloseDeposit close) => close.Run(id, new()));
        Assert.Empty(await Due(app, DueStep.StandsStill));
    }
}
