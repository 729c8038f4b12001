using Microsoft.EntityFrameworkCore;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>What another register held as settled is nobody's merit here, and nobody's delay.</summary>
public sealed class RegisterFigureTests
{
    private const string Register = "留言编号,留言主题,留言时间\r\n1,垃圾没人收,2026/1/20 9:00:00\r\n2,门岗不登记,2026/2/3 9:00:00\r\n";

    private static Task<ServiceFigures.Row> All(StewardApp app) =>
        app.As("lin").Do(async (ServiceFigures figures) => (await figures.Run(new() { From = new(2026, 1, 1) })).Rows.Single(r => r.IsAll));

    [Theory, OnEveryDatabase]
    public async Task It_is_received_and_handled_and_counted_in_no_other_rate(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "complaints", Register);
        var all = await All(app);
        Assert.Equal((2, 2), (all.Received, all.Of(Measure.ComplaintHandled)));
        foreach (var measure in Enum.GetValues<Measure>())
        {
            Assert.Equal(measure is Measure.ComplaintHandled ? 2 : 0, all.Of(measure));
            Assert.Equal(all.Of(measure), await app.As("lin").Total($"Measure={measure}"));
        }
        foreach (var rate in Measures.Rates.Where(r => r.Miss is not null && r.Title != "Complaints handled")) Assert.Null(all.Share(rate));
        Assert.Contains("From a register", (await app.As("lin").Open("/service-desk/figures")).Text);

        var over = await app.Look(db => db.Set<Request>().OrderBy(r => r.ReceivedAt).Select(r => r.Id).FirstAsync());
        var shown = await app.As("wang").Do((ShowRequest show) => show.Run(over));
        Assert.Equal((RequestState.Closed, null), (shown.State, shown.DueAt));
        Assert.Contains("It was over before it came here", (await app.As("wang").Open($"/requests/{over}/clock")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Opened_again_its_clocks_begin_on_that_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await Labels.Set(app, Complaints.ComplaintSettings.LegalReplyDays.Key, "10");
        await app.Import("wang", "complaints", Register);
        var id = await app.Look(db => db.Set<Request>().OrderBy(r => r.ReceivedAt).Select(r => r.Id).FirstAsync());
        app.Clock.Advance(TimeSpan.FromDays(1));
        var now = app.Clock.GetUtcNow();
        await wang.Do((ReopenRequest reopen) => reopen.Run(id, new() { Reason = "还是没人收" }));

        var clock = await wang.Do((ShowClock show) => show.Run(id));
        Assert.Equal((now, false, false), (clock.From, clock.Readings.Any(r => r.IsLate(now)), clock.Law?.IsBroken is true));
        Assert.All(clock.Readings, r => Assert.Equal(now, r.Start));
        Assert.NotEmpty(clock.Readings);
        Assert.True((await wang.Do((ShowRequest show) => show.Run(id))).DueAt > now);
        Assert.Equal(0, await app.As("lin").Total("Late=true"));
        // That it was opened again counts against nobody here; what is promised about it from now on does.
        Assert.Equal((0, 0, 0), await All(app) is var all ? (all.Of(Measure.OpenedAgain), all.Of(Measure.ResponseLate), all.Of(Measure.ResolutionLate)) : default);

        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, await app.As("lin").Total("Late=true"));
        Assert.Equal((1, 1), await All(app) is var later ? (later.Of(Measure.ResolutionLate), later.Of(Measure.ComplaintHandled)) : default);
        await wang.Settle(id, "已每日清运。");
        await wang.Do((ReopenRequest reopen) => reopen.Run(id, new() { Reason = "又没人收" }));
        Assert.Equal((now, 1), ((await wang.Do((ShowClock show) => show.Run(id))).From, (await All(app)).Of(Measure.OpenedAgain)));
        // The law counts from the day on which it was brought here, however often it is opened again.
        Assert.Equal(Shown.DayOf(now).AddDays(10), (await wang.Do((ShowClock show) => show.Run(id))).Law?.Day);
    }
}
