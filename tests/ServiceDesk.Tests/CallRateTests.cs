using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class CallRateTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_joined_is_called_too_and_the_heads_page_counts_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Urgency = Urgency.Urgent, Area = Area.Public, Subject = "2号梯停运", House = "3-2-1801", ContactPhone = "13800001801" }));
        await wang.Do((JoinRequest join) => join.Run(id, new() { ContactName = "路人", ContactPhone = "13900007777" }));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Settle(id, "已复位。");
        app.Clock.Advance(TimeSpan.FromHours(30));

        var figures = await app.As("lin").Do((DeskFigures desk) => desk.Run(new()));
        Assert.Equal((2, 2, 0), (figures.CallBacksDue, figures.CallBacksLate, figures.CallBacksDone));
        var joined = (await app.Waiting()).Single(c => c.Joiner is not null);
        var sent = await (await app.As("lin").Open($"/call-backs/{joined.Id}")).Send("call", ("Outcome", "Fairly"));
        Assert.True(sent.Path == "/call-backs", sent.Text);
        figures = await app.As("lin").Do((DeskFigures desk) => desk.Run(new()));
        Assert.Equal((1, 1), (figures.CallBacksDue, figures.CallBacksDone));
        Assert.Equal(id, Assert.Single((await app.As("lin").Do((RequestList list) => list.Run(new() { ToCallBack = true }))).Rows).Id);
    }

    [Theory, OnEveryDatabase]
    public async Task A_late_call_climbs_the_ladder_until_somebody_is_heard(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.SettledBy("wang", RequestType.Complaint);
        await AlertTests.Round(app);
        Assert.DoesNotContain((await Alerts()), a => a.Watch is Watch.CallBack);

        app.Clock.Advance(TimeSpan.FromHours(73));
        await AlertTests.Round(app);
        await AlertTests.Round(app);
        var first = Assert.Single(await Alerts(), a => a.Watch is Watch.CallBack);
        Assert.Equal((id, Whom.Desk), (first.Request, first.Whom));
        Assert.StartsWith("/call-backs/", first.Href);
        app.Clock.Advance(TimeSpan.FromDays(2));
        await AlertTests.Round(app);
        Assert.Equal([Whom.Desk, Whom.Head], (await Alerts()).Where(a => a.Watch is Watch.CallBack).Select(a => a.Whom).Order());

        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied }));
        await AlertTests.Round(app);
        Assert.All((await Alerts()).Where(a => a.Watch is Watch.CallBack), a => Assert.NotNull(a.EndedAt));

        async Task<IReadOnlyList<AlertList.Row>> Alerts() => (await app.As("lin").Do((AlertList list) => list.Run(new() { All = true }))).Rows;
    }

    [Theory, OnEveryDatabase]
    public async Task Every_rate_counts_what_its_list_shows(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var heard = await app.SettledBy("wang", RequestType.Complaint);
        await app.SettledBy("wang", RequestType.Complaint);
        var late = await app.SettledBy("wang", RequestType.Repair, Urgency.Urgent);
        await app.As("lin").Do((RecordCallBack call) => call.Run(heard, new() { Outcome = CallOutcome.Satisfied }));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.As("lin").Do((RecordCallBack call) => call.Run(late, new() { Outcome = CallOutcome.Dissatisfied, Words = "还漏" }));
        var days = (From: new DateOnly(2026, 3, 1), To: new DateOnly(2026, 4, 30));

        foreach (var by in Enum.GetValues<RatesBy>())
        {
            var rows = (await app.As("lin").Do((CallRates rates) => rates.Run(new() { From = days.From, To = days.To, By = by }))).Rows;
            var all = rows.Single(r => r.IsAll);
            Assert.Equal((3, 2, 1, 0.5), (all.Due, all.Made, all.InTime, all.SatisfactionRate));
            Assert.Equal(2 / 3.0, all.Rate);
            foreach (var count in Enum.GetValues<CallCount>())
                Assert.Equal(all.Of(count), (await app.As("lin").Do((DueCallBacks list) => list.Run(new() { All = true, Count = count, From = days.From, To = days.To }))).Total);
            if (by is not (RatesBy.Category or RatesBy.Building)) Assert.Equal(all.Due, rows.Where(r => !r.IsAll).Sum(r => r.Due));
            Assert.Contains("How the figures come about", (await app.As("lin").Open($"/call-backs/rates?By={by}&From=2026-03-01&To=2026-04-30")).Text);
        }
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((CallRates rates) => rates.Run(new())));
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((CallRates rates) => rates.Run(new() { From = new(2020, 1, 1) })));
    }
}
