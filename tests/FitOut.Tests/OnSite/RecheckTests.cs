using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>What is said to be put right is looked at again, and what is not in order goes on from where it stood.</summary>
public sealed class RecheckTests
{
    private static Task PutRight(StewardApp app, Contracts.FitOut.ViolationId id, string? words = "已清运") => app.As("chen").Do((CorrectViolation correct) => correct.Run(id, new() { Remark = words }));
    private static Task Fail(StewardApp app, Contracts.FitOut.ViolationId id) => app.As("chen").Do((CheckViolation check) => check.Run(id, new() { Remark = "仍有残渣" }));
    private static async Task<ViolationState> State(StewardApp app, Contracts.FitOut.ViolationId id) => (await app.Violation(id)).Violation.State;
    private static async Task Watch(StewardApp app) { for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default)); }

    [Theory, OnEveryDatabase]
    public async Task What_is_not_in_order_goes_back_to_how_far_it_had_been_taken(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        var (advised, noticed, reported) = (await app.Violation(project), await app.Violation(project), await app.Violation(project));
        await app.Notice(noticed, new(2026, 3, 4));
        await app.As("lin").Do((ReportViolation report) => report.Run(reported, new()));
        var stopped = await app.Violation(project, ViolationKind.Gas, severe: true);
        foreach (var id in new[] { advised, noticed, stopped, reported })
        {
            await PutRight(app, id);
            Assert.Equal([ViolationAction.Fail], (await app.Violation(id)).Open.Where(a => $"{a}".StartsWith("Fail", StringComparison.Ordinal)));
            await Fail(app, id);
        }
        Assert.Equal([ViolationState.Advised, ViolationState.Noticed, ViolationState.Stopped, ViolationState.Reported], [await State(app, advised), await State(app, noticed), await State(app, stopped), await State(app, reported)]);

        // Notice is given after all, and once more.
        foreach (var id in new[] { advised, noticed })
        {
            await app.Notice(id, new(2026, 3, 6));
            Assert.Contains("Notice of a violation", (await app.As("chen").Open($"/violations/{id}")).Text);
        }
        Assert.Equal(ViolationState.Noticed, await State(app, advised));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_stops_a_clock_by_saying_that_it_is_put_right(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Set(SiteSettings.ReportHours, "24");
        var id = await app.Violation(await app.FitOut(), ViolationKind.LoadBearing, severe: true);
        Assert.Equal("Remark", (await Assert.ThrowsAsync<Invalid>(() => PutRight(app, id, " "))).Faults.Single().Field);
        await app.As("chen").Do((CorrectViolation correct) => correct.Run(id, new() { Photos = [MoneySeed.Photo()] }));
        var number = (await app.Violation(id)).Violation.Number;
        Assert.Single(await app.Told("zhao"), t => t == $"{number} in 3-2-1801 is said to be put right: look at it again by 2026-03-03");
        Assert.Empty((await app.As("lin").Do((ViolationList list) => list.Run(new() { Late = true }))).Rows);

        app.Clock.Advance(TimeSpan.FromHours(25));
        await Watch(app);
        Assert.Single(await app.Told("lin"), t => t == $"{number} in 3-2-1801 should have been reported to the authority by 2026-03-03 09:00");
        Assert.Contains((await app.As("chen").Do((DueList list) => list.Run(new()))).Rows, r => r.Step is DueStep.RecheckDue);
        app.Clock.Advance(TimeSpan.FromHours(24));
        await Watch(app);
        Assert.Single(await app.Told("lin"), t => t == $"{number} in 3-2-1801 is said to be put right and was to be looked at again by 2026-03-03");
        await app.As("lin").Do((ReportViolation report) => report.Run(id, new()));
        Assert.Equal((ViolationState.PutRight, true, false), Assert.Single((await app.As("lin").Do((ViolationList list) => list.Run(new() { Late = true }))).Rows) is var late ? (late.State, late.IsOverdue, late.IsReportLate) : default);
        await app.As("chen").Do((CheckViolation check) => check.Run(id, new() { InOrder = true }));
        Assert.Empty((await app.As("lin").Do((ViolationList list) => list.Run(new() { Late = true }))).Rows);
        Assert.DoesNotContain((await app.As("lin").Do((DueList list) => list.Run(new()))).Rows, r => r.Step is DueStep.RecheckDue or DueStep.RecheckLate or DueStep.ReportLate);
    }
}
