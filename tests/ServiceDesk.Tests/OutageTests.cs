using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class OutageTests
{
    private static Task<OutageId> Lift(StewardApp app, RequestId? request = null) =>
        app.As("wang").Do((AnnounceOutage announce) => announce.Run(new() { Request = request, Kind = OutageKind.Lift, What = "2号梯停运", Buildings = [app.World.Building], Place = "2单元", Since = new(2026, 3, 2, 8, 30, 0), ExpectedEnd = new(2026, 3, 2, 12, 0, 0), Cause = "门机故障" }));

    private static Task<ShowOutage.View> Look(StewardApp app, OutageId id) => app.As("lin").Do((ShowOutage show) => show.Run(id));

    private static async Task<string> Told(StewardApp app, string who)
    {
        while (await app.DrainOutbox() > 0) { }
        return await app.As(who).Do(async (MyNotifications mine) =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
            return string.Join('\n', (await mine.Run(new())).Rows.Select(n => n.Sentence));
        });
    }

    [Theory, OnEveryDatabase]
    public async Task An_outage_of_which_no_building_was_ticked_is_of_the_whole_site(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var announced = await (await app.As("wang").Open("/service-desk/outages/new")).Send("announce", ("What", "全小区停水"));
        Assert.Contains("/service-desk/outages/", announced.Address.AbsolutePath);
        Assert.Equal("全小区停水", Assert.Single(await app.As("wu").Do((NearMe near) => near.Run(new()))).What);
        Assert.Empty(await app.As("ye").Do((NearMe near) => near.Run(new())));
    }

    [Theory, OnEveryDatabase]
    public async Task Callers_join_an_outage_and_hear_when_it_is_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Lift(app);
        var request = (await Look(app, id)).Outage.Request;
        Assert.Equal((RequestState.Accepted, "2号梯停运"), await app.As("wang").Do(async (ShowRequest show) => (await show.Run(request)) is var r ? (r.State, r.Subject) : default));

        var offered = Assert.Single(await app.As("wang").Do((LikelyDuplicates find) => find.Run(new() { House = "3-2-1802" })));
        Assert.Equal((request, "2号梯停运"), (offered.Id, offered.Outage));
        await app.As("wang").Do((JoinRequest join) => join.Run(request, new() { House = "3-2-1802", ContactPhone = "13800001802" }));
        var seen = Assert.Single(await app.As("wu").Do((NearMe near) => near.Run(new())));
        Assert.False(seen.IsJoined);
        await app.As("wu").Do((JoinAsResident join) => join.Run(seen.Request, new()));
        Assert.True(Assert.Single(await app.As("wu").Do((NearMe near) => near.Run(new()))).IsJoined);
        Assert.Empty(await app.As("ye").Do((NearMe near) => near.Run(new())));

        await app.As("wang").Do((UpdateOutage update) => update.Run(id, new() { Words = "配件在路上，预计下午三点恢复", ExpectedEnd = new(2026, 3, 2, 15, 0, 0) }));
        await app.As("wang").Do((RestoreOutage restore) => restore.Run(id, new() { Words = "更换门机皮带，已恢复运行" }));

        foreach (var who in new[] { "wu", "he" })
        {
            var told = await Told(app, who);
            Assert.Contains("配件在路上", told);
            Assert.Contains("2号梯停运 is over: 更换门机皮带", told);
            Assert.Equal("更换门机皮带，已恢复运行", (await app.As(who).Do((FollowRequest follow) => follow.Run(request))).Resolution);
        }
        var over = (await Look(app, id)).Outage;
        Assert.Equal((OutageState.Restored, 2), (over.State, over.Joined));
        Assert.Empty(await app.As("wu").Do((NearMe near) => near.Run(new())));
    }

    [Theory, OnEveryDatabase]
    public async Task A_request_is_announced_once_and_stays_open_while_somebody_is_at_work(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "电梯不动了", Building = app.World.Building, Area = Area.Public }));
        await app.Send(request);
        var id = await Lift(app, request);
        Assert.Equal("This request is announced as an outage already.", (await Assert.ThrowsAsync<Refused>(() => Lift(app, request))).Message);

        await app.As("wang").Do((RestoreOutage restore) => restore.Run(id, new() { Words = "已恢复运行" }));
        Assert.Equal(RequestState.Accepted, (await app.As("wang").Do((ShowRequest show) => show.Run(request))).State);
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((WithdrawOutage withdraw) => withdraw.Run(id, new() { Reason = "发错了" })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_complaint_that_is_announced_is_settled_on_its_own(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var graded in new[] { true, false })
        {
            var complaint = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "电梯又停了", House = "3-2-1801" }));
            if (graded)
            {
                await app.As("wang").Do((GradeComplaint judge) => judge.Run(complaint, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = Grade.Major }));
                await app.As("wang").Do((RecordFindings record) => record.Run(complaint, new() { Cause = "门机老化", Remedy = "更换", Outcome = "已恢复" }));
            }
            var id = await Lift(app, complaint);
            await app.As("wang").Do((JoinRequest join) => join.Run(complaint, new() { House = "3-2-1802", ContactPhone = "13800001802" }));
            await app.As("wang").Do((RestoreOutage restore) => restore.Run(id, new() { Words = "已恢复运行" }));
            Assert.Equal((OutageState.Restored, RequestState.New), ((await Look(app, id)).Outage.State, (await app.As("wang").Do((ShowRequest show) => show.Run(complaint))).State));
            Assert.Contains("2号梯停运 is over", await Told(app, "he"));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_announced_stays_open_until_it_is_reported_in_service_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var request = await app.As("wu").Do((ReportRequest report) => report.Run(new() { Where = app.Site.Value, Words = "2号梯不动了" }));
        var stopped = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "电梯又停了", Building = app.World.Building, Area = Area.Public }));
        var other = await wang.Do((ShowRequest show) => show.Run(stopped));
        var id = await Lift(app, request);
        async Task Stays(Task act) => Assert.Contains("reported in service again", (await Assert.ThrowsAsync<Refused>(() => act)).Message);

        await Stays(wang.Do((AnswerRequest answer) => answer.Run(request, new() { Answer = "已修好。" })));
        await Stays(wang.Do((CancelRequest cancel) => cancel.Run(request, new() { Reason = "重复登记" })));
        await Stays(wang.Do((MergeRequest merge) => merge.Run(request, new() { Number = other.Number })));
        await Stays(app.As("wu").Do((WithdrawRequest withdraw) => withdraw.Run(request, new() { Reason = "不用了" })));
        await wang.Do((AcceptRequest accept) => accept.Run(request, new()));
        await Stays(wang.Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = "已修好。" })));
        await app.As("he").Do((JoinAsResident join) => join.Run(request, new()));

        await wang.Do((RestoreOutage restore) => restore.Run(id, new() { Words = "已恢复运行" }));
        Assert.Equal(RequestState.Resolved, (await wang.Do((ShowRequest show) => show.Run(request))).State);
        Assert.Empty(await app.As("he").Do((NearMe near) => near.Run(new())));
        var mistaken = await Lift(app, other.Id);
        await wang.Do((WithdrawOutage withdraw) => withdraw.Run(mistaken, new() { Reason = "发错了", CancelToo = true }));
        Assert.Equal(RequestState.Cancelled, (await wang.Do((ShowRequest show) => show.Run(other.Id))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_stops_again_is_announced_again_and_its_second_end_is_told(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, he) = (app.As("wang"), app.As("he"));
        var id = await Lift(app);
        var request = (await Look(app, id)).Outage.Request;
        await he.Do((JoinAsResident join) => join.Run(request, new()));
        await wang.Do((RestoreOutage restore) => restore.Run(id, new() { Words = "已复位" }));
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await he.Do((RateRequest rate) => rate.Run(request, new() { Satisfaction = Steward.ServiceDesk.CallBacks.Satisfaction.Dissatisfied, Words = "又停了", OpenAgain = true }));

        Assert.NotNull((await wang.Open($"/requests/{request}")).Find("a[href*='/service-desk/outages/new']"));
        var again = await wang.Do((AnnounceOutage announce) => announce.Run(new() { Request = request, Kind = OutageKind.Lift, What = "2号梯再次停运", Buildings = [app.World.Building] }));
        Assert.Equal(again, (await wang.Do((JoinersOfRequest of) => of.Run(request))).Outage!.Id);
        await Assert.ThrowsAsync<Refused>(() => Lift(app, request));
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await wang.Do((RestoreOutage restore) => restore.Run(again, new() { Words = "更换控制板" }));
        Assert.Contains("2号梯再次停运 is over: 更换控制板", await app.Told(he));
        Assert.DoesNotContain("is done: 更换控制板", await app.Told(he));

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await he.Do((RateRequest rate) => rate.Run(request, new() { Satisfaction = Steward.ServiceDesk.CallBacks.Satisfaction.Dissatisfied, Words = "门关不上", OpenAgain = true }));
        await wang.Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = "已调整门机" }));
        Assert.Contains("Your request “2号梯停运” is done: 已调整门机", await app.Told(he));
    }

    [Theory, OnEveryDatabase]
    public async Task It_is_late_when_it_should_be_over_and_seen_only_where_it_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Lift(app);
        Assert.False((await Look(app, id)).Outage.IsLate);
        app.Clock.Advance(TimeSpan.FromHours(4));
        Assert.True((await Look(app, id)).Outage.IsLate);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowOutage show) => show.Run(id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((WithdrawOutage withdraw) => withdraw.Run(id, new() { Reason = "发错了" })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((RestoreOutage restore) => restore.Run(id, new() { Words = "已恢复", RestoredAt = new(2026, 3, 2, 7, 0, 0) })));
    }
}
