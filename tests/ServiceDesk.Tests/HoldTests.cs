using Steward.Platform.UseCases;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>What waits for a reason out of the list, and what that does to the customer's clock.</summary>
public sealed class HoldTests
{
    private static readonly OpenRequest.Form Drip = new() { Type = RequestType.Repair, Subject = "水龙头滴水", House = "3-2-1801" };

    [Theory, OnEveryDatabase]
    public async Task What_waits_for_our_own_people_keeps_the_customers_clock_running_whatever_the_list_says_later(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var id = await wang.Do((OpenRequest open) => open.Run(Drip));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        var due = (await wang.Do((ShowRequest show) => show.Run(id))).DueAt;
        app.Clock.Advance(TimeSpan.FromHours(2));
        await wang.Waits(app, id, "inside", note: "等李师傅休假回来");
        Assert.Equal(due, (await wang.Do((ShowRequest show) => show.Run(id))).DueAt);

        var inside = (await lin.Do((HoldReasonList list) => list.Run(new()))).Single(r => r.Code == "inside");
        await lin.Do((EditHoldReason edit) => edit.Run(inside.Id, new() { Name = inside.Name, StopsClock = true }));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await wang.Do((RemarkOnRequest remark) => remark.Run(id, new() { Words = "问过了" }));
        await app.Itself().Do((RecountClocks recount) => recount.Run(default));

        Assert.Equal(due, (await wang.Do((ShowRequest show) => show.Run(id))).DueAt);
        var clock = (await wang.Do((ShowClock show) => show.Run(id))).Readings.Single(r => r.Goal is Goal.Resolution);
        Assert.Equal(("Waiting for our own people：等李师傅休假回来", Pace.Runs), (clock.Stretches[^1].Note, clock.Stretches[^1].Pace));
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_that_waits_for_material_lets_the_clock_of_its_request_wait(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao) = (app.As("wang"), app.As("zhao"));
        var id = await wang.Do((OpenRequest open) => open.Run(Drip));
        var order = await app.Send(id);
        await zhao.Do((AcceptOrder accept) => accept.Run(order, new()));
        var reasons = (await zhao.Do((HoldReasonList list) => list.Run(new()))).ToDictionary(r => r.Code, r => r.Id);
        Task<DateTimeOffset?> Due() => wang.Do(async (ShowRequest show) => (await show.Run(id)).DueAt);
        var due = await Due();
        app.Clock.Advance(TimeSpan.FromHours(5));
        await zhao.Do((HoldOrder hold) => hold.Run(order, new() { Reason = reasons["inside"] }));
        Assert.Equal(due, await Due());
        await zhao.Do((ResumeOrder resume) => resume.Run(order, new()));

        await zhao.Do((HoldOrder hold) => hold.Run(order, new() { Reason = reasons["material"], Note = "滑轮" }));
        Assert.Null(await Due());
        app.Clock.Advance(TimeSpan.FromDays(2));
        await wang.Do((RemarkOnRequest remark) => remark.Run(id, new() { Words = "已告知业户" }));
        Assert.Null(await Due());
        await zhao.Do((ResumeOrder resume) => resume.Run(order, new()));
        Assert.Equal(due + TimeSpan.FromDays(2), await Due());

        await zhao.Do((HoldOrder hold) => hold.Run(order, new() { Reason = reasons["material"] }));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await wang.Do((CancelOrder cancel) => cancel.Run(order, new() { Reason = "业户自己买" }));
        Assert.Equal(due + TimeSpan.FromDays(3), await Due());
        Assert.Contains("滑轮", (await wang.Do((ShowClock show) => show.Run(id))).Readings.Single(r => r.Goal is Goal.Resolution).Stretches.Select(s => s.Note ?? "").Aggregate((a, b) => a + b));
    }
}
