using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>What the law of the place says of complaints stands above what is promised (杭州市物业管理条例第 50 条).</summary>
public sealed class LegalReplyTests
{
    private static Task<LevelPolicyId> Promise(StewardApp app, string reply, DateOnly from) => app.As("lin").Do((AdoptLevels adopt) => adopt.Run(new()
    {
        Site = app.Site, Name = $"答复{reply}", From = from, OpensAt = new(9, 0), ClosesAt = new(18, 0),
        Lines = [new() { Type = RequestType.Repair, Reply = "30d" }, new(), new() { Type = RequestType.Complaint, Reply = reply }],
    }));

    [Theory, OnEveryDatabase]
    public async Task Nobody_promises_a_later_answer_than_the_law_wants(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Promise(app, "11天", new(2026, 4, 1));
        await app.As("zhou").Do((ChangeSetting change) => change.Run("complaints.legal-reply.days", new() { Value = "10" }));
        // Five working days over the National Day are more than ten days.
        foreach (var late in new[] { "11天", "5个工作日" })
        {
            var fault = Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Promise(app, late, new(2026, 5, 1)))).Faults);
            Assert.Equal("Lines[2].Reply", fault.Field);
            Assert.Equal([10, late], fault.Arguments);
        }
        await Promise(app, "10天", new(2026, 5, 1));
        await Promise(app, "8个工作小时", new(2026, 6, 1));
    }

    [Theory, OnEveryDatabase]
    public async Task The_clock_of_a_complaint_says_the_day_of_the_law_which_does_not_wait(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, id) = (app.As("wang"), await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "门岗态度差", House = "3-2-1801" })));
        Assert.Null((await wang.Do((ShowClock show) => show.Run(id))).Law);
        await app.As("zhou").Do((ChangeSetting change) => change.Run("complaints.legal-reply.days", new() { Value = "10" }));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Waits(app, id);
        Assert.Equal((new DateOnly(2026, 3, 12), 10, false), (await wang.Do((ShowClock show) => show.Run(id))).Law is { } law ? (law.Day, law.Days, law.IsBroken) : default);
        Assert.Contains("By law it is to be answered on", (await wang.Open($"/requests/{id}/clock")).Text);

        app.Clock.Advance(TimeSpan.FromDays(10));
        Assert.False((await wang.Do((ShowClock show) => show.Run(id))).Law!.IsBroken);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await wang.Do((ShowClock show) => show.Run(id))).Law!.IsBroken);
        var repair = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "灯不亮", House = "3-2-1801" }));
        Assert.Null((await wang.Do((ShowClock show) => show.Run(repair))).Law);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_no_reply_is_promised_an_answer_keeps_the_law_and_what_nobody_answers_is_told_in_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin, zhou) = (app.As("wang"), app.As("lin"), app.As("zhou"));
        await zhou.Do((ChangeSetting change) => change.Run("complaints.legal-reply.days", new() { Value = "10" }));
        await lin.Do((AdoptLevels adopt) => adopt.Run(new() { Site = app.Site, Name = "只定办结", From = new(2026, 3, 2), OpensAt = new(9, 0), ClosesAt = new(18, 0), Lines = [new() { Type = RequestType.Complaint, Resolution = "60d" }] }));
        Task<RequestId> Complain(string subject) => app.As("chen").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = subject, House = "3-2-1801" }));
        var (answered, silent) = (await Complain("门岗态度差"), await Complain("楼道堆物"));
        foreach (var id in new[] { answered, silent }) await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Do((RemarkOnRequest remark) => remark.Run(answered, new() { Words = "已向门岗核实，明日答复。", CustomerMayRead = true }));

        app.Clock.Advance(TimeSpan.FromDays(9));
        await AlertTests.Round(app);
        Assert.Equal(["楼道堆物 Holder"], await Alerts());
        Assert.Contains("Legal reply of", await app.Told(wang));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await AlertTests.Round(app);
        Assert.Equal(["楼道堆物 Manager"], await Alerts());
        Assert.Equal((false, true), (await Law(answered), await Law(silent)));

        await wang.Do((RemarkOnRequest remark) => remark.Run(silent, new() { Words = "抱歉，今天清理。", CustomerMayRead = true }));
        await AlertTests.Round(app);
        Assert.Empty(await Alerts());

        async Task<bool> Law(RequestId id) => (await wang.Do((ShowClock show) => show.Run(id))).Law!.IsBroken;
        async Task<string[]> Alerts() => [.. (await lin.Do((AlertList list) => list.Run(new() { Watch = Watch.LegalReply }))).Rows.Select(a => $"{a.Subject} {a.Whom}")];
    }
}
