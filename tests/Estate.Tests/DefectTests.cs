using Steward.Contracts.Estate;
using Steward.Estate.MoveIns;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Estate.MoveIns.Portal;
using Steward.Estate.MoveIns.Reports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class DefectTests
{
    private static async Task<(HandoverId Home, InspectionItemId[] Items)> Inspecting(StewardApp app)
    {
        var (_, wu, _) = await app.Invited();
        await app.Receive(wu);
        await app.As("chen").Do((BeginInspection begin) => begin.Run(wu, new()));
        return (wu, [.. (await app.As("chen").Do((ShowInspection show) => show.Run(wu))).Rooms.SelectMany(r => r.Items).Select(i => i.Id)]);
    }

    private static Task<ShowDefect.View> Defect(StewardApp app, DefectId id) => app.As("chen").Do((ShowDefect show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task Every_item_is_looked_at_before_the_home_is_taken(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (home, items) = await Inspecting(app);
        await app.As("chen").Do((TickItems tick) => tick.Run(home, new() { Ticks = [new() { Item = items[0], Found = Mark.Good }, new() { Item = items[1], Found = Mark.NotHere }] }));
        Assert.Equal(items.Length - 2, (await Assert.ThrowsAsync<Refused>(() => app.Accept(home))).Arguments[0]);
        await app.Inspect(home, begin: false);
        await app.Accept(home);
        Assert.Equal("Begin the inspection first.", (await Assert.ThrowsAsync<Refused>(() => app.Find(home, items[0]))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task A_defect_goes_to_the_developer_with_a_due_day_and_is_looked_at_again_until_it_is_in_order(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (home, items) = await Inspecting(app);
        var id = await app.Find(home, items[5]);
        var d = (await Defect(app, id)).Defect;
        Assert.Equal((DefectState.Open, Party.Developer, "翠湖置业", new DateOnly(2026, 3, 17)), (d.State, d.Party, d.Firm, d.DueOn));
        await app.Inspect(home, begin: false);
        Assert.Equal(items.Length, (await app.Handover(home)).At.Inspected);

        await app.As("zhao").Do((RectifyDefect rectify) => rectify.Run(id, new() { Remark = "已调校" }));
        Assert.Equal("Remark", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("chen").Do((ReinspectDefect look) => look.Run(id, new())))).Faults).Field);
        await app.As("chen").Do((ReinspectDefect look) => look.Run(id, new() { Remark = "仍漏风", DueOn = new(2026, 3, 5) }));
        Assert.Equal((DefectState.Open, 1, new DateOnly(2026, 3, 5)), (await Defect(app, id)).Defect is var again ? (again.State, again.Fails, again.DueOn) : default);
        await app.As("zhao").Do((RectifyDefect rectify) => rectify.Run(id, new()));
        await app.As("chen").Do((ReinspectDefect look) => look.Run(id, new() { InOrder = true }));
        Assert.Equal((DefectState.Passed, new DateOnly(2026, 3, 2)), (await Defect(app, id)).Defect is var passed ? (passed.State, passed.PassedOn) : default);
        Assert.Contains(await app.Told("wu"), t => t.Contains("was put right and looked at again", StringComparison.Ordinal));
        Assert.Equal(DefectState.Passed, Assert.Single((await app.As("wu").Do((FollowMoveIn follow) => follow.Run(home))).Defects).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_home_that_is_not_taken_is_inspected_again_and_one_with_defects_may_be_taken(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (home, items) = await Inspecting(app);
        Assert.Equal("Write down first what is to be put right.", (await Assert.ThrowsAsync<Refused>(() => app.As("chen").Do((RefuseHome refuse) => refuse.Run(home, new() { Reason = "漏水" })))).Message);
        await app.Find(home, items[5]);
        await app.As("chen").Do((RefuseHome refuse) => refuse.Run(home, new() { Reason = "漏水" }));
        Assert.Equal(1, (await app.As("lin").Do((DayReport report) => report.Run(new()))).Counts.Refused);
        await Assert.ThrowsAsync<Refused>(() => app.Accept(home));
        await app.Inspect(home);
        await app.Accept(home);
        Assert.Equal((HandoverState.Accepted, DefectState.Open), (await app.Handover(home)) is var view ? (view.State, Assert.Single(view.Defects).State) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_overdue_is_told_once_and_listed_late(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (home, items) = await Inspecting(app);
        var id = await app.Find(home, items[3], new(2026, 3, 4));
        Assert.Equal("DueOn", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Find(home, items[4], new(2026, 3, 1)))).Faults).Field);
        Task<Platform.Tables.PageOf<DefectList.Row>> Late() => app.As("lin").Do((DefectList list) => list.Run(new() { Late = true }));
        await app.Itself().Do((WatchMoveIns watch) => watch.Run(default));
        Assert.Empty((await Late()).Rows);
        app.Clock.Advance(TimeSpan.FromDays(3));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchMoveIns watch) => watch.Run(default));
        Assert.Equal(id, Assert.Single((await Late()).Rows).Id);
        Assert.Single(await app.Told("lin"), t => t.EndsWith("was to be put right by 2026-03-04", StringComparison.Ordinal));
        // Another day is another promise: if that passes too, it is told anew.
        await app.As("lin").Do((AssignDefect assign) => assign.Run(id, new() { Party = Party.Builder, Firm = "恒筑", DueOn = new(2026, 3, 6), Reason = "换单位" }));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Itself().Do((WatchMoveIns watch) => watch.Run(default));
        Assert.Equal(2, (await app.Told("lin")).Count(t => t.Contains("was to be put right by", StringComparison.Ordinal)));
    }

    [Theory, OnEveryDatabase]
    public async Task Other_sites_see_no_defect_and_a_resident_only_her_own(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (home, items) = await Inspecting(app);
        var id = await app.Find(home, items[3]);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowDefect show) => show.Run(id)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((RectifyDefect rectify) => rectify.Run(id, new())));
        Assert.Empty((await app.As("liu").Do((DefectList list) => list.Run(new()))).Rows);
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((ShowDefect show) => show.Run(id)));
        await Assert.ThrowsAsync<NotFound>(() => app.As("he").Do((FollowMoveIn follow) => follow.Run(home)));
    }
}
