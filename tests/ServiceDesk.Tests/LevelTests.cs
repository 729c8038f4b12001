using CsCheck;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Calendars;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class LevelTests
{
    private static readonly OpenRequest.Form Drip = new() { Type = RequestType.Repair, Subject = "水龙头滴水", House = "3-2-1801" };

    [Theory, OnEveryDatabase]
    public async Task The_next_promise_to_break_is_the_one_that_counts(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(Drip));
        Assert.Equal(StewardApp.Monday.AddHours(4), (await wang.Do((ShowRequest show) => show.Run(id))).DueAt);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        Assert.Equal(StewardApp.Monday.AddDays(3), (await wang.Do((ShowRequest show) => show.Run(id))).DueAt);
    }

    [Theory, OnEveryDatabase]
    public async Task What_waits_does_not_run_and_what_is_opened_again_goes_on_where_it_stood(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(Drip));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        app.Clock.Advance(TimeSpan.FromHours(10));
        await wang.Waits(app, id);
        Assert.Null((await wang.Do((ShowRequest show) => show.Run(id))).DueAt);

        app.Clock.Advance(TimeSpan.FromDays(5));
        await wang.Do((ResumeRequest resume) => resume.Run(id, new()));
        Assert.Equal(app.Clock.GetUtcNow().AddHours(62), (await wang.Do((ShowRequest show) => show.Run(id))).DueAt);

        app.Clock.Advance(TimeSpan.FromHours(2));
        await wang.Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "已更换" }));
        app.Clock.Advance(TimeSpan.FromDays(9));
        await wang.Do((ReopenRequest reopen) => reopen.Run(id, new() { Reason = "又滴了" }));
        Assert.Equal(app.Clock.GetUtcNow().AddHours(60), (await wang.Do((ShowRequest show) => show.Run(id))).DueAt);

        var done = (await wang.Do((ShowClock show) => show.Run(id))).Readings.Single(r => r.Goal is Goal.Resolution);
        Assert.Equal([Pace.Runs, Pace.Runs, Pace.Waits, Pace.Runs, Pace.Stands, Pace.Runs], done.Stretches.Select(s => s.Pace).Prepend(Pace.Runs).TakeLast(6));
        Assert.Equal(TimeSpan.FromHours(12), done.Used);
    }

    [Theory, OnEveryDatabase]
    public async Task Another_standard_holds_for_what_comes_after_it_and_changes_nothing_before(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var before = await wang.Do((OpenRequest open) => open.Run(Drip));
        var strict = new AdoptLevels.Form
        {
            Site = app.Site, Name = "管家承诺", From = new(2026, 3, 3), OpensAt = new(8, 30), ClosesAt = new(17, 30),
            Lines = [new() { Type = RequestType.Repair, Response = "20 分钟", Resolution = "1个工作日" }],
        };
        await Assert.ThrowsAsync<Denied>(() => wang.Do((AdoptLevels adopt) => adopt.Run(strict)));
        strict.From = new(2026, 3, 2);
        Assert.Equal("From", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((AdoptLevels adopt) => adopt.Run(strict)))).Faults).Field);
        strict.From = new(2026, 3, 3);
        await app.As("lin").Do((AdoptLevels adopt) => adopt.Run(strict));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((AdoptLevels adopt) => adopt.Run(strict)));

        app.Clock.Advance(TimeSpan.FromDays(1));
        var after = await wang.Do((OpenRequest open) => open.Run(Drip));
        await wang.Do((AcceptRequest accept) => accept.Run(before, new()));
        await wang.Do((AcceptRequest accept) => accept.Run(after, new()));

        Assert.Equal(StewardApp.Monday.AddDays(3), (await wang.Do((ShowRequest show) => show.Run(before))).DueAt);
        Assert.Equal(Shown.At(new(2026, 3, 4, 9, 0, 0)), (await wang.Do((ShowRequest show) => show.Run(after))).DueAt);
        Assert.Equal(("管家承诺", new DateOnly(2026, 3, 3)), await wang.Do((ShowClock show) => show.Run(after)) is var clock ? (clock.Policy, clock.PolicyFrom) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task A_time_that_cannot_be_read_is_told_in_its_place(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var invalid = await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((AdoptLevels adopt) => adopt.Run(new()
        {
            Site = app.Site, Name = "试行", From = new(2026, 4, 1), OpensAt = new(9, 0), ClosesAt = new(18, 0),
            Lines = [new() { Type = RequestType.Repair, Resolution = "很快" }, new() { Type = RequestType.Help, Response = "5分钟" }],
        })));
        Assert.Equal("Lines[0].Resolution", Assert.Single(invalid.Faults).Field);
        Assert.Equal(0, await app.Look(db => db.Set<LevelPolicy>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task The_worker_at_the_door_keeps_the_promise_to_come(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Urgency = Urgency.Urgent, Subject = "水管爆裂", House = "3-2-1801" }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        var order = await app.Send(id);
        await app.As("zhao").Do((AcceptOrder accept) => accept.Run(order, new()));
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.As("zhao").Do((ArriveOnSite arrive) => arrive.Run(order, new()));

        var arrival = (await app.As("wang").Do((ShowClock show) => show.Run(id))).Readings.Single(r => r.Goal is Goal.Arrival);
        Assert.Equal((StewardApp.Monday.AddMinutes(30), StewardApp.Monday.AddMinutes(20)), (arrival.DueAt, arrival.MetAt));
    }

    private static readonly WorkingDays China = new(BeginCalendar.Shipped().ToDictionary(d => d.Day, d => d.Kind), Shown.Zone);

    private static readonly Gen<(DateTimeOffset Start, Level Level, (int Minutes, Pace Pace)[] Turns)> Lives = Gen.Select(
        Gen.Int[0, 700 * 24 * 60].Select(m => new DateTimeOffset(2024, 12, 31, 16, 0, 0, TimeSpan.Zero).AddMinutes(m)),
        Gen.Select(Gen.Int[1, 9], Gen.Enum<LevelUnit>()).Select((n, unit) => new Level(n, unit)),
        Gen.Select(Gen.Int[0, 3 * 24 * 60], Gen.Enum<Pace>()).Array[0, 8]);

    [Fact]
    public void However_a_request_goes_its_clock_counts_each_working_minute_that_ran_once() => Lives.Sample(life =>
    {
        var (clock, at, ran, pace) = (new Clock(life.Level, OfficeHours.Usual, China, life.Start), life.Start, new List<DateTimeOffset>(), Pace.Runs);
        foreach (var (minutes, next) in life.Turns.Append((60, Pace.Stands)))
        {
            for (var end = at.AddMinutes(minutes); at < end; at = at.AddMinutes(1)) if (pace is Pace.Runs && IsCounted(at, life.Level)) ran.Add(at);
            clock.Turn(at, pace = next, "");
        }
        var allowed = (int)clock.Allowed.TotalMinutes;
        return clock.Used == TimeSpan.FromMinutes(ran.Count)
            && clock.Stretches(at).Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Counted) == clock.Used
            && (ran.Count <= allowed || clock.DueAt == ran[allowed - 1].AddMinutes(1));
    });

    [Theory, InlineData(Pace.Waits), InlineData(Pace.Stands), InlineData(Pace.Runs)]
    public void What_happens_in_the_very_moment_the_time_is_used_up_does_not_move_it(Pace then)
    {
        var closing = new DateTimeOffset(2026, 10, 19, 10, 0, 0, TimeSpan.Zero);
        var clock = new Clock(new Level(9, LevelUnit.WorkingHour), OfficeHours.Usual, China, closing.AddHours(-9));
        clock.Turn(closing, then, "Move");
        clock.Turn(closing.AddHours(5), Pace.Runs, "Move");
        Assert.Equal(closing, clock.DueAt);
    }

    [Fact]
    public void A_course_read_step_by_step_says_the_same_as_one_read_at_once() => Lives.Sample(life =>
    {
        var (marks, clock, at) = (new List<Mark>(), new Clock(life.Level, OfficeHours.Usual, China, life.Start), life.Start);
        foreach (var (minutes, pace) in life.Turns)
        {
            marks.Add(new(at = at.AddMinutes(minutes), "Move", pace switch { Pace.Runs => RequestState.Accepted, Pace.Waits => RequestState.OnHold, _ => RequestState.Resolved }));
            clock.Turn(at, pace, "Move");
            var whole = new Course(life.Start, null, null, marks).Read(g => g is Goal.Resolution ? life.Level : null, OfficeHours.Usual, China, at).Single();
            if (whole.DueAt != clock.DueAt || whole.Used != clock.Used || whole.MetAt is not null != pace is Pace.Stands) return false;
        }
        return true;
    });

    [Fact]
    public void While_it_is_merged_into_another_no_clock_of_it_runs() => Gen.Select(Lives, Gen.Int[0, 2 * 24 * 60].Array[1, 6]).Sample((life, stretches) =>
    {
        var (marks, at, merged, ran, before) = (new List<Mark>(), life.Start, false, 0, 0);
        foreach (var minutes in stretches)
        {
            for (var end = at.AddMinutes(minutes); at < end; at = at.AddMinutes(1)) if (!merged && IsCounted(at, life.Level)) ran++;
            merged = !merged;
            if (marks.Count == 0) before = ran;
            marks.Add(new(at, merged ? nameof(RequestAction.Merge) : nameof(RequestAction.Unmerge), merged ? RequestState.Merged : RequestState.Accepted));
            foreach (var reading in new Course(life.Start, null, null, marks).Read(_ => life.Level, OfficeHours.Usual, China, at))
            {
                // Whoever merges it has taken it in hand; all else goes on once it is by itself again.
                var (used, met) = reading.Goal is Goal.Response ? (before, marks[0].At) : (ran, merged ? at : (DateTimeOffset?)null);
                if (reading.Used != TimeSpan.FromMinutes(used) || reading.MetAt != met) return false;
            }
        }
        return true;
    });

    private static bool IsCounted(DateTimeOffset at, Level level)
    {
        if (!level.KeepsOfficeHours) return true;
        var local = Shown.Local(at).DateTime;
        return China.IsWorked(DateOnly.FromDateTime(local)) && TimeOnly.FromDateTime(local) >= OfficeHours.Usual.From && TimeOnly.FromDateTime(local) < OfficeHours.Usual.To;
    }
}
