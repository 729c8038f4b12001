using Steward.Contracts.ServiceDesk;
using Steward.Estate.Occupancies;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class JoinTests
{
    private static Task<RequestId> Lamp(StewardApp app, string subject = "楼道灯不亮，晚上看不见", string phone = "13700000001") =>
        app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = subject, Building = app.World.Building, Area = Area.Public, Place = "2单元楼道", ContactPhone = phone }));

    private static Task<JoinersOfRequest.View> Joiners(StewardApp app, RequestId id) => app.As("wang").Do((JoinersOfRequest of) => of.Run(id));
    private static Task<bool> Sees(Member who, RequestId id) => who.Do(async (FollowRequest follow) => { try { return await follow.Run(id) is not null; } catch (NotFound) { return false; } });
    private static async Task<string> Told(StewardApp app, Member who)
    {
        while (await app.DrainOutbox() > 0) { }
        return await who.Do(async (MyNotifications mine) =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
            return string.Join('\n', (await mine.Run(new())).Rows.Select(n => n.Sentence));
        });
    }

    [Theory, OnEveryDatabase]
    public async Task While_typing_what_is_open_already_is_found(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lamp = await Lamp(app);
        await Lamp(app, "单元门禁刷卡没反应");

        Task<IReadOnlyList<LikelyDuplicates.Row>> Typing(string subject, string? house = "3-2-1802") => app.As("wang").Do((LikelyDuplicates find) => find.Run(new() { Type = RequestType.Repair, House = house, Subject = subject }));

        var found = await Typing("二单元楼道的灯不亮了");
        Assert.Equal(lamp, found[0].Id);
        Assert.True(found[0].Likely);
        Assert.Contains(Alike.SameBuilding, found[0].Because);
        Assert.Contains(Alike.SimilarWords, found[0].Because);
        Assert.DoesNotContain(await Typing("想问装修押金怎么退", null), d => d.Likely);
        Assert.Empty(await app.As("liu").Do((LikelyDuplicates find) => find.Run(new() { Type = RequestType.Repair, Subject = "楼道灯不亮，晚上看不见" })));
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_words_about_another_lift_are_another_matter(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Lamp(app, "2号梯停在五楼不动了");
        Assert.True((await app.As("wang").Do((LikelyDuplicates find) => find.Run(new() { Building = app.World.Building, Subject = "二号电梯停在五楼" })))[0].Likely);
        Assert.DoesNotContain(await app.As("wang").Do((LikelyDuplicates find) => find.Run(new() { Building = app.World.Building, Subject = "1号梯停在五楼不动了" })), d => d.Likely);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_joins_follows_the_request_and_is_told_but_decides_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (lamp, he) = (await Lamp(app), app.As("he"));
        var order = await app.Send(lamp);
        Assert.False(await Sees(he, lamp));

        await app.As("wang").Do((JoinRequest join) => join.Run(lamp, new() { House = "3-2-1802", ContactPhone = "13800001802", Words = "我家门口也是黑的" }));

        Assert.True(await Sees(he, lamp));
        Assert.False(await Sees(app.As("wu"), lamp));
        Assert.Contains(lamp, (await he.Do((MyRequests mine) => mine.Run(new()))).Open.Select(c => c.Id));
        await app.As("zhao").Arrives(order);
        await app.As("zhao").Do((QuoteWork quote) => quote.Run(order, new() { Amount = new Steward.Platform.Data.Money(8000) }));
        await Assert.ThrowsAsync<NotFound>(() => he.Do((AgreeQuote agree) => agree.Run(order, new())));
        await Assert.ThrowsAsync<Denied>(() => he.Do((WithdrawRequest withdraw) => withdraw.Run(lamp, new() { Reason = "不用了" })));
        Assert.All((await he.Do((FollowRequest follow) => follow.Run(lamp))).Orders, o => Assert.Null(o.Quoted));
        Assert.Contains("Somebody is looking after your request", await Told(app, he));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_joins_twice_not_even_at_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lamp = await Lamp(app);
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            try { await app.As("wang").Do((JoinRequest join) => join.Run(lamp, new() { ContactPhone = "13700000002" })); return null; }
            catch (Refused refused) { return refused.Message; }
        }));
        Assert.Equal("This customer has joined already.", Assert.Single(tries.OfType<string>().Distinct()));
        Assert.Single((await Joiners(app, lamp)).Joiners);
        Assert.Equal("This customer brought the request in the first place.", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((JoinRequest join) => join.Run(lamp, new() { ContactPhone = "13700000001" })))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Neighbours_find_public_repairs_only_and_stay_nameless(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, he) = (app.As("wu"), app.As("he"));
        var lamp = await wu.Do((ReportRequest report) => report.Run(new() { Where = app.Site.Value, Words = "3栋楼道灯不亮，晚上看不见" }));
        await wu.Report(app, "楼道灯不亮还有人吵", RequestType.Complaint);
        await wu.Report(app, "卧室灯不亮");

        var found = await he.Do((NeighboursReports find) => find.Run(new() { Where = app.Unit("3-2-1802").Value, Words = "楼道灯不亮，晚上看不见" }));
        Assert.Equal(lamp, Assert.Single(found).Id);
        Assert.DoesNotContain("1801", found[0].Where);
        await he.Do((JoinAsResident join) => join.Run(lamp, new() { Words = "我家门口也不亮" }));
        await wu.Do((AddToRequest add) => add.Run(lamp, new() { Words = "还是不亮" }));

        var entries = (await he.Do((FollowRequest follow) => follow.Run(lamp))).Entries;
        Assert.Contains(entries, e => e is { Sentence: "A neighbour wrote", Words: "还是不亮", Who: "" });
        Assert.DoesNotContain(entries, e => e.Who?.Contains('吴') == true);
        Assert.Equal(2, (await wu.Do((FollowRequest follow) => follow.Run(lamp))).Households);
        await Assert.ThrowsAsync<NotFound>(() => app.As("ye").Do((JoinAsResident join) => join.Run(lamp, new())));
    }

    [Theory, OnEveryDatabase]
    public async Task Merging_hides_nothing_from_anybody_and_can_be_undone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, he, wang) = (app.As("wu"), app.As("he"), app.As("wang"));
        var husband = await app.MoveIn("郑浩", "13900001801", "3-2-1801", OccupancyRole.Family, new(2020, 1, 1));
        var (first, second) = (await wu.Report(app, "厨房水管爆了"), await he.Report(app, "楼上漏水到我家", unit: "3-2-1802"));
        await wang.Do((JoinRequest join) => join.Run(second, new() { ContactPhone = "13700000009", ContactName = "楼下" }));
        Assert.False(await Sees(he, first) || await Sees(wu, second) || await Sees(husband, second));

        var number = (await wang.Do((ShowRequest show) => show.Run(first))).Number;
        await wang.Do((MergeRequest merge) => merge.Run(second, new() { Number = number }));

        foreach (var who in new[] { wu, he, husband }) Assert.True(await Sees(who, first) && await Sees(who, second));
        Assert.Equal(RequestState.Merged, (await wang.Do((ShowRequest show) => show.Run(second))).State);
        Assert.Equal(["13700000009", "13800001802"], (await app.Look(db => Task.FromResult(db.Set<Joiner>().Where(j => j.Request == first).Select(j => j.ContactPhone!).ToArray()))).Order());
        Assert.Contains("Others reported the same as “楼上漏水到我家”", await Told(app, he));

        await wang.Do((UnmergeRequest unmerge) => unmerge.Run(second, new()));
        foreach (var who in new[] { wu, he, husband }) Assert.True(await Sees(who, first) && await Sees(who, second));
        var again = await wang.Do((ShowRequest show) => show.Run(second));
        Assert.Equal((RequestState.Accepted, wang.Account), (again.State, again.Holder));
        Assert.All((await Joiners(app, first)).Joiners, j => Assert.Equal(second, j.WentOnWith!.Id));
        await wang.Do((MergeRequest merge) => merge.Run(second, new() { Number = number }));
        Assert.All((await Joiners(app, first)).Joiners, j => Assert.Null(j.WentOnWith));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_merged_twice_is_seen_to_the_end(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, he, wang) = (app.As("wu"), app.As("he"), app.As("wang"));
        var (one, two, three) = (await wu.Report(app, "水管爆了"), await he.Report(app, "漏水", unit: "3-2-1802"), await Lamp(app));
        async Task Merge(RequestId from, RequestId into) => await wang.Do(async (MergeRequest merge) => await merge.Run(from, new() { Number = (await wang.Do((ShowRequest show) => show.Run(into))).Number }));
        await Merge(one, two);
        await Merge(two, three);
        foreach (var request in new[] { one, two, three }) Assert.True(await Sees(wu, request) && await Sees(he, request));
        await Assert.ThrowsAsync<Refused>(() => Merge(three, one));
    }

    [Theory, OnEveryDatabase]
    public async Task Splitting_gives_a_request_of_ones_own_that_nobody_else_sees_and_takes_nothing_away(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, he, wang) = (app.As("wu"), app.As("he"), app.As("wang"));
        var lamp = await wu.Do((ReportRequest report) => report.Run(new() { Where = app.Site.Value, Words = "楼道灯不亮" }));
        await he.Do((JoinAsResident join) => join.Run(lamp, new() { Words = "我这层是开关坏了" }));
        await wu.Do((AddToRequest add) => add.Run(lamp, new() { Words = "另外单元门也关不上" }));
        var before = await Joiners(app, lamp);

        var own = await wang.Do((SplitJoiner split) => split.Run(before.Joiners[0].Id));
        await wang.Do((SplitWords split) => split.Run(lamp, new() { Message = before.Messages.Single(m => m.Words.Contains("单元门")).Id }));

        Assert.Equal("我这层是开关坏了", (await he.Do((FollowRequest follow) => follow.Run(own))).Subject);
        Assert.True(await Sees(he, lamp));
        Assert.False(await Sees(wu, own));
        var door = (await wu.Do((MyRequests mine) => mine.Run(new()))).Open.Single(c => c.Subject == "另外单元门也关不上");
        Assert.True(await Sees(wu, door.Id));
        Assert.False(await Sees(he, door.Id));
        Assert.Equal(1, (await Joiners(app, lamp)).Households);
        await Assert.ThrowsAsync<Refused>(() => wang.Do((SplitJoiner split) => split.Run(before.Joiners[0].Id)));
    }

    [Theory, OnEveryDatabase]
    public async Task Without_scripts_the_form_asks_once_before_it_files_the_same_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lamp = await Lamp(app);
        var page = await app.As("wang").Open("/requests/new");
        var asked = await page.Send("open", ("Type", "Repair"), ("House", "3-2-1802"), ("Subject", "楼道灯不亮晚上看不见"), ("ContactPhone", "13800001802"));
        Assert.Contains("Is it one of these?", asked.Text);

        var joined = await asked.Send("open", ("Join", lamp.ToString()));
        Assert.Equal($"/requests/{lamp}?Joined=true", joined.Address.PathAndQuery);
        Assert.Single((await Joiners(app, lamp)).Joiners);
    }
}
