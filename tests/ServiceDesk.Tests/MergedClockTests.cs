using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class MergedClockTests
{
    private static Task<ShowClock.View> Clock(StewardApp app, RequestId id) => app.As("wang").Do((ShowClock show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task What_was_merged_or_cancelled_breaks_no_promise_and_counts_in_no_rate(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var (first, same, dropped) = (await DigestTests.Open(app, "楼道灯不亮"), await DigestTests.Open(app, "楼道的灯坏了", house: "3-2-1802"), await DigestTests.Open(app, "水龙头有点松"));
        await DigestTests.Take(app, first);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var number = (await wang.Do((ShowRequest show) => show.Run(first))).Number;
        await wang.Do((MergeRequest merge) => merge.Run(same, new() { Number = number }));
        app.Clock.Advance(TimeSpan.FromDays(6));
        await wang.Do((CancelRequest cancel) => cancel.Run(dropped, new() { Reason = "自己拧紧了" }));
        app.Clock.Advance(TimeSpan.FromDays(1));

        var clock = await Clock(app, same);
        Assert.Equal([Goal.Response, Goal.Resolution], clock.Readings.Select(r => r.Goal));
        Assert.All(clock.Readings, r => Assert.Equal((StewardApp.Monday.AddHours(1), false), (r.MetAt, r.IsLate(clock.Now))));
        var all = (await app.As("lin").Do((ServiceFigures figures) => figures.Run(new()))).Rows.Single(r => r.IsAll);
        Assert.Equal((1, 0, 0, 1), (all.Of(Measure.ResponseKept), all.Of(Measure.ResponseLate), all.Of(Measure.ResolutionKept), all.Of(Measure.ResolutionLate)));
        var digest = await DigestTests.Content(app, await DigestTests.Draft(app));
        Assert.Equal([(Goal.Response, 1, 0), (Goal.Resolution, 0, 1)], digest.Promises.Select(p => (p.Goal, p.Kept, p.Missed)));
        Assert.Equal(number, Assert.Single(digest.Latest).Number);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_taken_out_of_a_merger_goes_on_where_its_clock_stood(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var (first, other) = (await DigestTests.Open(app, "楼道灯不亮"), await DigestTests.Open(app, "单元门不亮灯", house: "3-2-1802"));
        app.Clock.Advance(TimeSpan.FromHours(2));
        var number = (await wang.Do((ShowRequest show) => show.Run(first))).Number;
        await wang.Do((MergeRequest merge) => merge.Run(other, new() { Number = number }));
        app.Clock.Advance(TimeSpan.FromDays(9));
        await wang.Do((UnmergeRequest unmerge) => unmerge.Run(other, new()));

        Assert.Equal(app.Clock.GetUtcNow().AddHours(70), (await wang.Do((ShowRequest show) => show.Run(other))).DueAt);
        Assert.Equal((null, TimeSpan.FromHours(2)), (await Clock(app, other)).Readings.Single(r => r.Goal is Goal.Resolution) is var done ? (done.MetAt, done.Used) : default);
    }
}
