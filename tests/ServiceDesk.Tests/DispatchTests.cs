using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.Platform.Jobs;
using Steward.Platform.Languages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class DispatchTests
{
    [Theory, OnEveryDatabase]
    public async Task Electric_work_is_given_only_to_whoever_holds_a_valid_certificate_unless_the_site_says_otherwise(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Brought(app, "electricity");
        Assert.Equal("Worker", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Send(id))).Faults).Field);
        await Can(app, "zhao", "electrician", "T3301", new(2026, 3, 1));
        await Assert.ThrowsAsync<Invalid>(() => app.Send(id));
        await Can(app, "zhao", "electrician", "T3301", new(2026, 3, 2));
        var order = await app.Send(id);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((RedispatchOrder again) => again.Run(order, new() { Worker = app.World.Accounts["zhao"] })));

        await app.As("admin").Do((ChangeSetting change) => change.Run("dispatch.certificates", new() { Value = "false", Site = app.Site }));
        await app.As("wang").Do((RedispatchOrder again) => again.Run(order, new() { Worker = app.World.Accounts["qian"] }));
    }

    [Theory, OnEveryDatabase]
    public async Task The_proposal_says_why(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Can(app, "zhao", "electrician", "T3301", new(2027, 1, 1));
        await Can(app, "qian", "electrician", "T3302", new(2027, 1, 1));
        await app.Put(new Responsibility(app.World.Accounts["qian"], app.World.Building));
        await Roster(app, "qian", "day");
        await app.Send(await Brought(app, "masonry"), "qian");

        var proposals = await app.As("wang").Do(async (ProposalsFor proposals) => await proposals.Run(new(await Brought(app, "electricity"))));
        Assert.Equal([("钱师傅", true), ("赵师傅", true), ("陈助理", false)], proposals.Select(p => (p.Name, p.Fits)));
        Assert.Equal("answers for 3栋, certified Electrician, Day, on duty, 1 jobs today", proposals[0].Say(app.Services.GetRequiredService<Catalogue>()));
        Assert.Contains("fewest", proposals[1].Say(app.Services.GetRequiredService<Catalogue>()));
        Assert.True(proposals[2].Barred);

        await Roster(app, "qian", "rest");
        Assert.False((await app.As("wang").Do(async (ProposalsFor ask) => await ask.Run(new(await Brought(app, "electricity"))))).Single(p => p.Name == "钱师傅").Fits);
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_that_is_not_taken_goes_to_the_next_once_and_the_history_says_why(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var worker in new[] { "zhao", "qian" }) await Can(app, worker, "plumber");
        var order = await app.Send(await Brought(app, "water"));
        await Pass(app);
        Assert.Equal("赵师傅", (await app.As("wang").Order(order)).WorkerName);

        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await Pass(app);
        await Pass(app);
        var passed = await app.As("wang").Order(order);
        Assert.Equal(("钱师傅", WorkOrderState.Dispatched), (passed.WorkerName, passed.State));
        Assert.Contains("15 分钟未接单", Assert.Single(passed.Story.Moves).Note);

        // Nobody is left who can: the desk decides.
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await Pass(app);
        Assert.Equal("钱师傅", (await app.As("wang").Order(order)).WorkerName);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_given_back_goes_to_the_next_at_once_and_what_is_appointed_for_later_waits(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var back = await app.Send(await Brought(app));
        await app.As("zhao").Do((ReturnOrder give) => give.Run(back, new() { Reason = "在抢修" }));
        var request = await Brought(app);
        var later = await app.As("wang").Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = request, Worker = app.World.Accounts["zhao"], AppointedAt = new(2026, 3, 4, 10, 0, 0) }));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await Pass(app);

        Assert.NotEqual("赵师傅", (await app.As("wang").Order(back)).WorkerName);
        Assert.Equal("赵师傅", (await app.As("wang").Order(later)).WorkerName);
    }

    [Theory, OnPostgres]
    public async Task Two_nodes_that_pass_on_at_once_pass_on_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var orders = new List<WorkOrderId>();
        for (var i = 0; i < 6; i++) orders.Add(await app.Send(await Brought(app)));
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await using var other = await app.AnotherNode();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? app.Services : other.Services).GetRequiredService<JobRunner>().Run("Pass on jobs nobody took")));

        foreach (var order in orders) Assert.Single((await app.As("wang").Order(order)).Story.Moves);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_the_site_wishes_it_an_urgent_repair_finds_its_worker_by_itself(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Can(app, "qian", "plumber");
        await app.As("admin").Do((ChangeSetting change) => change.Run("dispatch.auto", new() { Value = "true", Site = app.Site }));
        var id = await Brought(app, "leak");
        await app.DrainOutbox();

        var request = await app.As("wang").Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.Accepted, "钱师傅"), (request.State, request.HolderName));
        Assert.Equal("钱师傅", Assert.Single((await app.As("wang").Do((OrdersOfRequest of) => of.Run(id))).Orders).WorkerName);
    }

    [Theory, OnEveryDatabase]
    public async Task The_board_moves_cards_without_a_mouse_or_a_script(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var unsent = await Brought(app);
        var order = await app.Send(await Brought(app));

        var page = await (await wang.Open($"/work-orders/board?move={unsent}")).Send("move", ("Worker", app.World.Accounts["qian"].ToString()));
        Assert.Equal("/work-orders/board", page.Path);
        Assert.Equal("钱师傅", Assert.Single((await wang.Do((OrdersOfRequest of) => of.Run(unsent))).Orders).WorkerName);
        await (await wang.Open($"/work-orders/board?move={order}")).Send("move", ("Worker", app.World.Accounts["qian"].ToString()));
        Assert.Equal("钱师傅", (await wang.Order(order)).WorkerName);

        var barred = await Brought(app, "electricity");
        var refused = await (await wang.Open($"/work-orders/board?move={barred}")).Send("move", ("Worker", app.World.Accounts["qian"].ToString()));
        Assert.True(refused.Status is System.Net.HttpStatusCode.UnprocessableEntity, $"{refused.Status} {refused.Text}");
        Assert.Contains("certificate", refused.Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_head_keeps_crafts_and_the_roster_on_their_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (lin, zhao) = (app.As("lin"), app.World.Accounts["zhao"]);
        var craft = (await lin.Do((CraftList list) => list.Run(new()))).Single(c => c.Code == "electrician").Id;
        await (await lin.Open($"/service-desk/workers/{zhao}")).Send("worker", ("Crafts[0].Craft", craft.ToString()), ("Crafts[0].Certificate", "T3301"), ("Crafts[0].ValidUntil", "2026-04-01"));
        var skill = Assert.Single((await lin.Do((WorkerList list) => list.Run(new(zhao)))).Single().Skills);
        Assert.Equal(("T3301", WorkerList.Standing.RunsOut), (skill.Certificate, skill.Standing));

        var view = await lin.Do((ShowRoster show) => show.Run(new()));
        var at = view.Rows.Select((r, i) => (r, i)).Single(x => x.r.Worker == zhao).i;
        await (await lin.Open("/work-orders/roster?Write=true")).Send("roster", ($"Rows[{at}].Tuesday", view.Shifts[0].Id.ToString()));
        Assert.Equal(view.Shifts[0].Id, (await lin.Do((ShowRoster show) => show.Run(new()))).Rows.Single(r => r.Worker == zhao).Cells[1].Shift);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((KeepRoster keep) => keep.Run(new() { Site = app.Site, From = new(2026, 3, 2) })));
    }

    [Theory, OnEveryDatabase]
    public async Task What_cannot_wait_and_lies_with_somebody_who_rests_is_told(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Help, Urgency = Urgency.Urgent, Subject = "困人", House = "3-2-1801" }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await Roster(app, "wang", "rest");
        await app.Services.GetRequiredService<JobRunner>().Run("Watch over what is open");
        Assert.Contains((await app.As("lin").Do((AlertList list) => list.Run(new() { Request = id }))).Rows, a => a.Watch is Watch.HolderAway);
    }

    internal static async Task<RequestId> Brought(StewardApp app, string? category = null)
    {
        var chosen = category is null ? null : await app.Look(db => db.Set<Category>().Where(c => c.Code == category && c.Type == RequestType.Repair).SingleAsync());
        return await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Category = chosen?.Id, Urgency = chosen?.Urgency ?? Urgency.Normal, Subject = "要修", House = "3-2-1801" }));
    }

    internal static async Task Can(StewardApp app, string worker, string craft, string? certificate = null, DateOnly? until = null)
    {
        var id = await app.Look(db => db.Set<Craft>().Where(c => c.Code == craft).Select(c => c.Id).SingleAsync());
        await app.As("lin").Do((KeepWorker keep) => keep.Run(app.World.Accounts[worker], new() { Crafts = [new() { Craft = id, Certificate = certificate, ValidUntil = until }, new()] }));
    }

    private static async Task Roster(StewardApp app, string worker, string shift)
    {
        var id = await app.Look(db => db.Set<Shift>().Where(s => s.Code == shift).Select(s => s.Id).SingleAsync());
        await app.As("lin").Do((KeepRoster keep) => keep.Run(new() { Site = app.Site, From = new(2026, 3, 2), Rows = [new() { Worker = app.World.Accounts[worker], Monday = id }] }));
    }

    private static Task Pass(StewardApp app) => app.Services.GetRequiredService<JobRunner>().Run("Pass on jobs nobody took");
}
