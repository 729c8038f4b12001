using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Desk;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class DeskTests
{
    [Theory, OnEveryDatabase]
    public async Task The_desk_puts_the_urgent_and_the_oldest_first_and_counts_each_queue(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        foreach (var (subject, urgency) in new[] { ("旧的", Urgency.Normal), ("新的", Urgency.Normal), ("急的", Urgency.Urgent) })
        {
            await wang.Do((OpenRequest open) => open.Run(new() { Subject = subject, Urgency = urgency }));
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        var mine = (await wang.Do((DeskQueue desk) => desk.Run(new()))).Rows[1].Id;
        await wang.Do((AcceptRequest accept) => accept.Run(mine, new()));

        var view = await wang.Do((DeskQueue desk) => desk.Run(new()));

        Assert.Equal(["急的", "旧的", "新的"], view.Rows.Select(r => r.Subject));
        Assert.Equal((3, 1, 2, 0), (view.Counts[Queue.Open], view.Counts[Queue.Mine], view.Counts[Queue.Unheld], view.Counts[Queue.OnHold]));
        Assert.Empty((await app.As("liu").Do((DeskQueue desk) => desk.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task A_ringing_number_brings_what_is_open_for_the_caller(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "漏水", ContactPhone = "13900009999" }));

        foreach (var ringing in new[] { "13900009999", "+86 139 0000 9999", "0086-139-0000-9999", "8613900009999" })
        {
            var card = await wang.Do((CallerCard call) => call.Run(new() { Number = ringing }));
            Assert.Equal(("13900009999", 0), (card.Number, card.Callers.Count));
            Assert.Equal(id, Assert.Single(card.Open).Id);
        }
        var shop = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "卷帘门", ContactPhone = "+86 571 8888 0000" }));
        Assert.Equal(shop, Assert.Single((await wang.Do((CallerCard call) => call.Run(new() { Number = "057188880000" }))).Open).Id);
        Assert.Null((await wang.Do((CallerCard call) => call.Run(new() { Number = "不是号码" }))).Number);
    }

    [Theory, OnEveryDatabase]
    public async Task A_category_brings_its_defaults_and_belongs_to_one_type(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var categories = await wang.Do((CategoryList list) => list.Run(new()));
        var lift = categories.Single(c => c is { Type: RequestType.Repair, Code: "lift" });

        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "电梯异响", Category = lift.Id }));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "电梯异响", Category = lift.Id })));

        var request = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((Urgency.Urgent, Area.Public, StewardApp.Monday.AddMinutes(15)), (request.Urgency, request.Area, request.DueAt));
        await app.As("lin").Do((EditCategory edit) => edit.Run(lift.Id, new() { Name = "电梯", Order = 1, Retired = true, Version = lift.Version }));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((OpenRequest open) => open.Run(new() { Subject = "电梯异响", Category = lift.Id })));
        await wang.Do((EditRequest edit) => edit.Run(id, new() { Subject = "电梯异响", Category = lift.Id }));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_figure_counts_what_its_list_shows(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var old = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "旧的" }));
        var complaint = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "投诉" }));
        await wang.Do((AcceptRequest accept) => accept.Run(complaint, new()));
        await wang.Settle(complaint, "已处理。");
        await app.As("lin").Do((RecordCallBack call) => call.Run(complaint, new() { Outcome = CallOutcome.Fairly }));
        app.Clock.Advance(TimeSpan.FromDays(5));
        await wang.Do((OpenRequest open) => open.Run(new() { Subject = "今天的" }));

        var figures = await app.As("lin").Do((DeskFigures ask) => ask.Run(new()));

        Assert.Equal([1, 0, 1, 0, 0], figures.Open.Single(l => l.State is RequestState.New).ByAge);
        Assert.Equal((1, 1, 2), (figures.Late, figures.ReceivedToday, figures.Unheld));
        Assert.Equal(old, Assert.Single(figures.Latest).Id);
        Assert.Equal((1, 1.0), (figures.ThisMonth.Fairly, figures.ThisMonth.Rate));
        Assert.Equal(1, (await app.As("lin").Do((RequestList list) => list.Run(new() { State = RequestState.New, From = figures.Ages[2].From, To = figures.Ages[2].To }))).Total);
        Assert.Equal(1, (await app.As("lin").Do((RequestList list) => list.Run(new() { Late = true }))).Total);
        await Assert.ThrowsAsync<Denied>(() => wang.Do((DeskFigures ask) => ask.Run(new())));
    }

    [Theory, OnEveryDatabase]
    public async Task The_desk_shows_the_end_of_a_number_whole_when_a_year_has_more_than_five_digits_of_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "漏水" }));
        await app.Look(db => db.Set<Request>().Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Number, "WX-2026-123456")));

        Assert.Contains("123456", (await wang.Open("/desk/open")).Find(".desk-item")!.TextContent);
    }
}
