using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Persons;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>Residents ask in the portal about their own data and see how it stands.</summary>
public sealed class OwnDataTests
{
    private static Task<ShowPersonRequest.View> Shown(StewardApp app, PersonRequestId id) => app.As("lin").Do((ShowPersonRequest show) => show.Run(id));
    private static Task<MyDataRequests.View> Mine(StewardApp app, string who = "wu") => app.As(who).Do((MyDataRequests mine) => mine.Run(new()));

    [Theory, OnEveryDatabase]
    public async Task A_resident_asks_for_a_copy_and_fetches_it_once_it_was_granted(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.As("wu");
        var id = await wu.Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Copy }));
        Assert.Contains((await app.As("lin").Do((MyNotifications notices) => notices.Run(new()))).Rows, n => n.Href == $"/persons/{id}");
        await Assert.ThrowsAsync<Refused>(() => wu.Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Copy })));
        Assert.Equal(HttpStatusCode.Conflict, (await wu.Http.GetAsync($"/api/estate/my-data/{id}/copy")).StatusCode);
        Assert.Equal((PersonRequestState.Received, null), Assert.Single((await Mine(app)).Cards) is var card ? (card.State, card.FetchUntil) : default);

        await app.As("lin").Do((AnswerPersonRequest answer) => answer.Run(id, new()));
        Assert.Contains((await wu.Do((MyNotifications notices) => notices.Run(new()))).Rows, n => n.Href == "/portal/rights");
        var file = await wu.Http.GetByteArrayAsync($"/api/estate/my-data/{id}/copy");
        Assert.Contains(MiniExcelLibs.MiniExcel.Query(new MemoryStream(file)).Cast<IDictionary<string, object?>>().SelectMany(r => r.Values).OfType<string>(), c => c.Contains("13800001801"));
        Assert.Contains((await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.PersonCopy }))).Rows, r => r.By == wu.Account);
        app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("wu").Http.GetAsync($"/api/estate/my-data/{id}/copy")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task Whose_number_may_be_anothers_is_identified_before_anything_is_handed_out_or_erased(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var (copy, erasure) = (await app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Copy })), await app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Erasure, Ground = ErasureGround.ServiceEnded })));
        Assert.False((await Shown(app, copy)).IsUnsure);
        async Task Phones(string phones) => await app.As("wang").Do(async (EditCustomer edit) => await edit.Run(wu, new() { Name = "吴晓梅", Phones = phones, Version = (await app.As("wang").Do((ShowCustomer show) => show.Run(wu))).Version }));
        await Phones("13800001801 儿子");
        Assert.True((await Shown(app, copy)).IsUnsure);
        await Phones("13700009999\n13800001801");
        Assert.True((await Shown(app, copy)).IsUnsure);
        await Phones("13800001801");
        await app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = "租房中介", Phones = "13800001801", Anyway = true }));
        foreach (var id in new[] { copy, erasure })
        {
            Assert.True((await Shown(app, id)).IsUnsure);
            Assert.Contains("Identify the person first", (await app.As("zhou").Open($"/persons/{id}")).Text);
        }

        const string how = "身份证原件已核";
        Assert.Equal("IdentifiedBy", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("zhou").Do((AnswerPersonRequest answer) => answer.Run(copy, new())))).Faults).Field);
        Assert.Equal("IdentifiedBy", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("zhou").Do((EraseForPerson erase) => erase.Run(erasure, new() { Seen = true })))).Faults).Field);
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("wu").Http.GetAsync($"/api/estate/my-data/{copy}/copy")).StatusCode);
        await app.As("zhou").Do((AnswerPersonRequest answer) => answer.Run(copy, new() { IdentifiedBy = how }));
        Assert.EndsWith(how, (await Shown(app, copy)).IdentifiedBy);
        Assert.Contains((await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.PersonCopy }))).Rows, r => r.Words!.EndsWith(how, StringComparison.Ordinal));
        await app.As("zhou").Do((EraseForPerson erase) => erase.Run(erasure, new() { Seen = true, IdentifiedBy = how }));
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_is_asked_once_however_often_it_is_sent_at_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try { await app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Copy })); return true; }
            catch (Refused refused) when (refused.Message.StartsWith("This has been asked already", StringComparison.Ordinal)) { return false; }
        }));
        Assert.Equal(1, asked.Count(a => a));
        var card = Assert.Single((await Mine(app)).Cards);
        await app.As("lin").Do((AnswerPersonRequest answer) => answer.Run(card.Id, new()));
        await app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Copy }));
    }

    [Theory, OnEveryDatabase]
    public async Task Once_erased_nothing_of_the_request_tells_who_asked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var copy = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = wu, Wish = PersonWish.Copy, IdentifiedBy = "身份证 3301 已核", Words = "吴晓梅要副本" }));
        var id = await app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Erasure, Words = "我是吴晓梅，已卖房" }));
        Assert.DoesNotContain("吴晓梅", Assert.Single((await app.As("lin").Do((MyNotifications mine) => mine.Run(new()))).Rows).Sentence);
        Assert.DoesNotContain("吴晓梅", await app.As("lin").Http.GetStringAsync("/api/estate/person-requests/export.csv"));
        Assert.Equal(("吴晓梅", "林主管"), ((await Shown(app, id)).ByName, (await Shown(app, copy)).ByName));
        var stay = await app.Look(db => db.Set<Occupancy>().Where(o => o.Customer == wu).Select(o => o.Id).SingleAsync());
        await app.As("wang").Do((EndOccupancy end) => end.Run(stay, new() { Last = new(2026, 3, 1) }));
        await app.As("zhou").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true }));

        foreach (var request in new[] { id, copy })
        {
            var view = await Shown(app, request);
            Assert.Equal((null, "***"), (view.Words, view.IdentifiedBy));
        }
        Assert.Equal((PersonRequestState.Erased, "***"), (await Shown(app, id)) is var erased ? (erased.State, erased.ByName) : default);
        Assert.Empty(await app.Look(db => db.Set<PersonRequest>().Where(r => r.ByName == "吴晓梅").ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task After_the_years_of_the_rule_what_was_asked_is_forgotten(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Correction, Words = "名字应为吴小梅" }));
        await app.As("lin").Do((CorrectForPerson correct) => correct.Run(id, new() { Words = "已按身份证更正" }));
        app.Clock.Advance(TimeSpan.FromDays(3 * 365));
        Assert.False(await app.Retire("person-requests"));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await app.Retire("person-requests"));
        Assert.Equal((PersonRequestState.Corrected, null, null, "***"), (await Shown(app, id)) is var view ? (view.State, view.Words, view.Reply, view.IdentifiedBy) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_wrong_is_put_right_by_the_staff_and_said_to_the_resident_and_to_nobody_else(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Assert.ThrowsAsync<Invalid>(() => app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Correction })));
        var id = await app.As("wu").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Correction, Words = "名字应为吴小梅" }));
        await Assert.ThrowsAsync<Denied>(() => app.As("lin").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true })));
        await app.As("lin").Do((CorrectForPerson correct) => correct.Run(id, new() { Words = "已按身份证更正" }));
        Assert.Equal((PersonRequestState.Corrected, "已按身份证更正"), Assert.Single((await Mine(app)).Cards) is var card ? (card.State, card.Reply) : default);
        Assert.Contains("已按身份证更正", (await app.As("wu").Open("/portal/rights")).Text);
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((ShowPersonRequest show) => show.Run(id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((AskAboutOwnData ask) => ask.Run(new() { Wish = PersonWish.Copy })));
    }
}
