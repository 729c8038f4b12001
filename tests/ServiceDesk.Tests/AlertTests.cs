using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Identity.Staff;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class AlertTests
{
    private static readonly OpenRequest.Form Drip = new() { Type = RequestType.Repair, Subject = "水龙头滴水", House = "3-2-1801" };
    private static readonly OpenRequest.Form Trapped = new() { Type = RequestType.Help, Urgency = Urgency.Urgent, Subject = "2号梯困人", House = "3-2-1801" };

    [Theory, OnEveryDatabase]
    public async Task What_nobody_holds_climbs_from_the_desk_to_the_head_to_the_manager_once_each(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("wang").Do((OpenRequest open) => open.Run(Drip));
        var told = new List<string>();
        foreach (var minutes in new[] { 10, 9, 2, 1, 40, 1, 180, 600 })
        {
            app.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await Round(app);
            await Round(app);
            told.Add(string.Join(' ', new[] { "wang", "lin", "zhou" }.Select(who => $"{who} {Unheld(app, who).Result}")));
        }

        // The desk after 20 minutes, the head after an hour and the manager after four in office hours.
        Assert.Equal(["wang 0 lin 0 zhou 0", "wang 0 lin 0 zhou 0", "wang 1 lin 1 zhou 0", "wang 1 lin 1 zhou 0", "wang 1 lin 2 zhou 0", "wang 1 lin 2 zhou 0", "wang 1 lin 2 zhou 1", "wang 1 lin 2 zhou 1"], told);
        Assert.Equal(3, await app.Look(db => db.Set<Alert>().CountAsync(a => a.Watch == Watch.Unheld)));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_takes_it_holds_it_and_the_alert_is_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var id = await wang.Do((OpenRequest open) => open.Run(Trapped));
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await Round(app);

        var page = await wang.Open("/service-desk/alerts");
        var alert = (await Standing(wang)).First(a => a.Watch is Watch.Unheld);
        Assert.Contains("2号梯困人", page.Text);
        await page.Send($"take-{alert.Id}");

        Assert.Equal((RequestState.Accepted, "王敏"), await wang.Do((ShowRequest show) => show.Run(id)) is var request ? (request.State, request.HolderName) : default);
        await Assert.ThrowsAsync<Refused>(() => lin.Do((TakeAlert take) => take.Run(alert.Id, new())));
        await Round(app);
        Assert.DoesNotContain(await Standing(wang), a => a.Watch is Watch.Unheld);
        Assert.Equal(AlertState.Over, (await wang.Do((AlertList list) => list.Run(new() { Request = id, All = true }))).Rows.Single(a => a.Id == alert.Id).State);
    }

    [Theory, OnPostgres]
    public async Task Two_nodes_that_go_round_at_once_tell_everybody_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        for (var i = 0; i < 8; i++) await app.As("wang").Do((OpenRequest open) => open.Run(Trapped));
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await using var other = await app.AnotherNode();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Round(i % 2 == 0 ? app.Services : other.Services)));

        Assert.Equal(8, await app.Look(db => db.Set<Alert>().CountAsync(a => a.Watch == Watch.Unheld)));
        Assert.Equal(8, await Unheld(app, "wang"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_restart_in_between_tells_nothing_twice(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("wang").Do((OpenRequest open) => open.Run(Trapped));
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await Round(app);
        var before = await app.Look(db => db.Set<Notification>().CountAsync());

        await using var later = await app.AnotherNode();
        await Round(later.Services);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Round(later.Services);

        Assert.Equal(before, await app.Look(db => db.Set<Notification>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_opened_again_begins_a_new_round(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(Trapped));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await Round(app);
        Assert.Equal(1, await Late(app));
        await wang.Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "人已救出" }));
        await Round(app);
        Assert.DoesNotContain(await Standing(wang), a => a.Watch is Watch.Resolution);

        await wang.Do((ReopenRequest reopen) => reopen.Run(id, new() { Reason = "又困住了" }));
        await Round(app);
        await Round(app);

        Assert.Equal(2, await Late(app));
        Assert.Single(await Standing(wang), a => a.Watch is Watch.Resolution);

        Task<int> Late(StewardApp app) => app.Look(db => db.Set<Alert>().CountAsync(a => a.Watch == Watch.Resolution && a.Whom == Whom.Head));
    }

    [Theory, OnEveryDatabase]
    public async Task While_the_clock_waits_nobody_is_told_that_time_runs_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(Drip));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        app.Clock.Advance(TimeSpan.FromHours(69));
        await Round(app);
        Assert.Equal([Watch.Resolution], (await Standing(wang)).Select(a => a.Watch));

        await wang.Waits(app, id, until: new(2026, 4, 1, 9, 0, 0));
        app.Clock.Advance(TimeSpan.FromDays(4));
        await Round(app);
        Assert.Empty(await Standing(wang));

        await wang.Do((ResumeRequest resume) => resume.Run(id, new()));
        await Round(app);
        Assert.Single(await Standing(wang));
        Assert.Equal(1, await app.Look(db => db.Set<Alert>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task What_somebody_held_who_has_left_is_nobodys_and_the_desk_hears_of_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var id = await wang.Do((OpenRequest open) => open.Run(Drip));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("admin").Do((CloseAccount close) => close.Run(wang.Account, new()));
        await Round(app);

        var alert = Assert.Single(await Standing(lin));
        Assert.Equal((Watch.HolderAway, Whom.Desk), (alert.Watch, alert.Whom));
        await lin.Do((TakeAlert take) => take.Run(alert.Id, new()));
        Assert.Equal(lin.Account, (await lin.Do((ShowRequest show) => show.Run(id))).Holder);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_takes_one_thing_that_is_wrong_has_not_taken_the_other(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var id = await wang.Do((OpenRequest open) => open.Run(Drip));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("admin").Do((CloseAccount close) => close.Run(wang.Account, new()));
        app.Clock.Advance(TimeSpan.FromHours(69));
        await Round(app);
        var away = (await Standing(lin)).Single(a => a.Watch is Watch.HolderAway);
        Assert.Contains(await Standing(lin), a => a.Watch is Watch.Resolution);
        await lin.Do((TakeAlert take) => take.Run(away.Id, new()));
        Assert.Equal(AlertState.Standing, (await lin.Do((AlertList list) => list.Run(new() { Request = id, Watch = Watch.Resolution }))).Rows[0].State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_that_is_not_taken_or_given_back_does_not_lie(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var order = await app.Send(await app.As("wu").Report(app, "厨房水龙头漏水"));
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await Round(app);
        Assert.Equal((Watch.OrderNotTaken, Whom.Holder), Assert.Single(await Standing(wang)) is var first ? (first.Watch, first.Whom) : default);
        Assert.Equal(1, await Told(app, "zhao", "has not been taken"));

        await app.As("zhao").Do((ReturnOrder back) => back.Run(order, new() { Reason = "在抢修" }));
        await Round(app);
        Assert.Equal((Watch.OrderReturned, Whom.Desk, null), Assert.Single(await Standing(wang)) is var second ? (second.Watch, second.Whom, second.Holder) : default);
    }

    internal static Task Round(StewardApp app) => Round(app.Services);
    private static Task Round(IServiceProvider node) => node.GetRequiredService<JobRunner>().Run("Watch over what is open");
    private static async Task<IReadOnlyList<AlertList.Row>> Standing(Member who) => (await who.Do((AlertList list) => list.Run(new()))).Rows;
    internal static Task<int> Unheld(StewardApp app, string who) => Told(app, who, "Nobody holds");
    private static Task<int> Told(StewardApp app, string who, string sentence) =>
        app.Look(db => db.Set<Notification>().CountAsync(n => n.Account == app.World.Accounts[who] && n.Kind == "alert" && n.Title.Contains(sentence)));
}
