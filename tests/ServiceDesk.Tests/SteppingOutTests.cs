using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Whoever brought what others brought too withdraws for themselves alone.</summary>
public sealed class SteppingOutTests
{
    private static Task<RequestId> Lamp(StewardApp app) => app.As("wu").Do((ReportRequest report) => report.Run(new() { Where = app.Site.Value, Words = "3栋楼道灯不亮" }));
    private static Task<ShowRequest.View> AtDesk(StewardApp app, RequestId id) => app.As("lin").Do((ShowRequest show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task Who_withdraws_while_others_are_with_it_only_steps_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var lamp = await Lamp(app);
        await he.Do((JoinAsResident join) => join.Run(lamp, new() { Words = "我家门口也不亮" }));
        await wang.Do((AcceptRequest accept) => accept.Run(lamp, new()));
        await app.Told(wu);

        var page = await wu.Open($"/portal/requests/{lamp}");
        Assert.Contains("it goes on for them", page.Text);
        Assert.Contains("It was withdrawn", (await page.Send("withdraw", ("Reason", "我搬走了"))).Text);

        var left = await AtDesk(app, lamp);
        Assert.Equal(RequestState.Accepted, left.State);
        Assert.Contains(left.Story.Moves, m => (m.Action, m.Note) == ("StepOut", "我搬走了"));
        Assert.Contains("no longer needs it; it goes on for those who joined: 我搬走了", await app.Told(wang));
        Assert.Equal(RequestState.Cancelled, Assert.Single((await wu.Do((MyRequests mine) => mine.Run(new()))).Over).State);
        Assert.Equal((1, true), await he.Do(async (FollowRequest follow) => (await follow.Run(lamp)) is var v ? (v.Households, v.State is RequestState.Accepted) : default));
        await Assert.ThrowsAsync<Denied>(() => wu.Do((WithdrawRequest withdraw) => withdraw.Run(lamp, new() { Reason = "不用了" })));
        await Assert.ThrowsAsync<Refused>(() => wu.Do((AddToRequest add) => add.Run(lamp, new() { Words = "还有一盏" })));

        var before = await app.Told(wu);
        await wang.Settle(lamp, "已更换灯管。");
        Assert.Equal(before, await app.Told(wu));
        Assert.Contains("is done: 已更换灯管", await app.Told(he));
        Assert.Equal(CallReason.NobodyToCall, (await AtDesk(app, lamp)).CallBackReason);
        Assert.True(Assert.Single((await AtDesk(app, lamp)).DueCalls).IsJoiner);
        await he.Do((RateRequest rate) => rate.Run(lamp, new() { Satisfaction = Satisfaction.Dissatisfied, Words = "又不亮了", OpenAgain = true }));
        Assert.Equal(RequestState.Accepted, (await AtDesk(app, lamp)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_major_complaint_merged_into_ones_own_outlives_ones_withdrawal(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (zhou, wu) = (app.As("zhou"), app.As("wu"));
        var noise = await wu.Report(app, "楼上半夜装修", RequestType.Complaint);
        foreach (var phone in new[] { "13800001802", null })
        {
            var grave = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "装修噪音致老人住院", Building = app.World.Building, Area = Area.Public, ContactPhone = phone }));
            await app.As("wang").Do((GradeComplaint grade) => grade.Run(grave, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = Grade.Major }));
            await zhou.Merges(grave, noise);
        }
        await wu.Do((WithdrawRequest withdraw) => withdraw.Run(noise, new() { Reason = "不投诉了" }));
        Assert.Equal((RequestState.New, Grade.Major), await zhou.Do(async (ShowComplaint show) => ((await AtDesk(app, noise)).State, (await show.Run(noise)).Grade!.Value)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_nobody_who_could_be_reached_joined_outlives_it_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lamp = await Lamp(app);
        await app.As("wang").Merges(await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "楼道灯坏", Building = app.World.Building, Area = Area.Public })), lamp);
        await app.As("wu").Do((WithdrawRequest withdraw) => withdraw.Run(lamp, new() { Reason = "不用了" }));
        Assert.Equal(RequestState.New, (await AtDesk(app, lamp)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_stepped_out_and_calls_again_is_with_it_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.As("wu"));
        var lamp = await Lamp(app);
        await app.As("he").Do((JoinAsResident join) => join.Run(lamp, new()));
        await wu.Do((WithdrawRequest withdraw) => withdraw.Run(lamp, new() { Reason = "按错了" }));
        await wang.Do((JoinRequest join) => join.Run(lamp, new() { ContactPhone = "13800001801" }));
        Assert.Single((await wang.Do((JoinersOfRequest of) => of.Run(lamp))).Joiners);
        Assert.Equal(2, (await wu.Do((FollowRequest follow) => follow.Run(lamp))).Households);
        await wang.Do((AcceptRequest accept) => accept.Run(lamp, new()));
        Assert.Contains("Somebody is looking after your request", await app.Told(wu));
    }

    [Theory, OnEveryDatabase]
    public async Task What_one_brought_twice_oneself_is_cancelled(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.As("wu");
        var (first, second) = (await Lamp(app), await Lamp(app));
        await app.As("wang").Merges(second, first);
        await wu.Do((WithdrawRequest withdraw) => withdraw.Run(first, new() { Reason = "自己换好了" }));
        Assert.Equal(RequestState.Cancelled, (await AtDesk(app, first)).State);
    }
}
