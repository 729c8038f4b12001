using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Occupancies;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>The portal asks for a word from whoever can give it, and says what happened, no more.</summary>
public sealed class AskedInPortalTests
{
    private static async Task<IReadOnlyList<MyRequests.Card>> Waiting(Member who) => (await who.Do((MyRequests mine) => mine.Run(new()))).Waiting;

    [Theory, OnEveryDatabase]
    public async Task A_word_is_asked_of_whoever_can_give_it_and_of_nobody_else(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu, he) = (app.As("wang"), app.As("wu"), app.As("he"));
        var husband = await app.MoveIn("郑浩", "13900001801", "3-2-1801", OccupancyRole.Family, new(2020, 1, 1));
        var id = await wu.Report(app, "厨房水管漏水");
        await wang.Do((JoinRequest join) => join.Run(id, new() { House = "3-2-1802", ContactPhone = "13800001802" }));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await wang.Settle(id, "已修好");

        Assert.Contains((await husband.Do((MyRequests mine) => mine.Run(new()))).Over, c => c.Id == id);
        Assert.Empty(await Waiting(husband));
        foreach (var who in new[] { wu, he }) Assert.Equal((id, Wanted.Rate), Assert.Single(await Waiting(who)) is var card ? (card.Id, card.Wanted) : default);
        await (await he.Open($"/portal/requests/{id}")).Send("rate", ("Satisfaction", "Satisfied"));
        Assert.Empty(await Waiting(he));
        Assert.Single(await Waiting(wu));
        await wang.Do((CloseRequest close) => close.Run(id, new()));
        Assert.Empty(await Waiting(wu));
        Assert.True((await wu.Do((FollowRequest follow) => follow.Run(id))).CanRate);
        Assert.False((await husband.Do((FollowRequest follow) => follow.Run(id))).CanRate);
    }

    [Theory, OnEveryDatabase]
    public async Task A_call_that_reached_nobody_is_no_rating(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complained(app);
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.NotReached }));
        Assert.DoesNotContain((await app.As("wu").Do((FollowRequest follow) => follow.Run(id))).Entries, e => e.Sentence == "It was rated.");
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied }));
        Assert.Single((await app.As("wu").Do((FollowRequest follow) => follow.Run(id))).Entries, e => e.Sentence == "It was rated.");
    }

    [Theory, OnEveryDatabase]
    public async Task Staff_who_heard_the_customer_online_called_them_all_the_same(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Complained(app);
        await app.As("lin").Do((RecordCallBack call) => call.Run(id, new() { Outcome = CallOutcome.Satisfied, Method = CallMethod.Online }));
        var due = Assert.Single((await app.As("lin").Do((DueCallBacks list) => list.Run(new() { All = true }))).Rows);
        Assert.Equal((1, "林主管"), (due.Attempts, due.CalledBy));
        Assert.Contains((await app.As("lin").Do((CallRates rates) => rates.Run(new() { From = new(2026, 3, 1), To = new(2026, 4, 30), By = RatesBy.Person }))).Rows, r => (r.Title, r.Made) == ("林主管", 1));

        var own = await Complained(app);
        await app.As("wu").Do((RateRequest rate) => rate.Run(own, new() { Satisfaction = Satisfaction.Satisfied }));
        Assert.Equal((0, null), (await app.As("lin").Do((DueCallBacks list) => list.Run(new() { All = true }))).Rows.Single(r => r.Request == own) is var said ? (said.Attempts, said.CalledBy) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task What_waits_says_for_what_and_until_when(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wu").Report(app, "厨房水管漏水");
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Waits(app, id, note: "供应商拖着不发", until: new(2026, 3, 4, 10, 0, 0));
        var page = await app.As("wu").Open($"/portal/requests/{id}");
        Assert.Contains("It waits for", page.Text);
        Assert.Contains("until 2026-03-04", page.Text);
        Assert.DoesNotContain("供应商", page.Text);
        await app.As("wang").Do((ResumeRequest resume) => resume.Run(id, new()));
        Assert.DoesNotContain("It waits for", (await page.Again()).Text);
    }

    private static async Task<RequestId> Complained(StewardApp app)
    {
        var id = await app.As("wu").Report(app, "物业费算错", RequestType.Complaint);
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Settle(id, "已更正。");
        return id;
    }
}
