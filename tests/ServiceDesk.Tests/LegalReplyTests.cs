using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
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
}
