using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class CallRuleTests
{
    private static Task<ShowRequest.View> Look(StewardApp app, RequestId id) => app.As("lin").Do((ShowRequest show) => show.Run(id));

    [Fact]
    public void The_share_drawn_is_the_share_asked_for_and_anybody_can_work_it_out_again() =>
        Gen.Select(Gen.Int[1, 99], Gen.Guid, Gen.Int[0, 11]).Sample((share, site, month) =>
        {
            var (of, day) = (SiteId.From(site), new DateOnly(2026, 1, 15).AddMonths(month));
            var lots = Enumerable.Range(1, 4000).Select(n => Draw.Lot(Draw.Text(of, day, $"WX-2026-{n:00000}"))).ToArray();
            Assert.All(lots, lot => Assert.InRange(lot, 0, Draw.Lots - 1));
            Assert.Equal(lots, Enumerable.Range(1, 4000).Select(n => Draw.Lot(Draw.Text(of, day.AddDays(3), $"WX-2026-{n:00000}"))));
            // Five standard deviations of a fair draw.
            var off = 5 * Math.Sqrt(4000 * share / 100.0 * (1 - share / 100.0));
            Assert.InRange(lots.Count(lot => Draw.IsDrawn(lot, share)), 40 * share - off, 40 * share + off);
            // Whoever is drawn at a smaller share is drawn at a greater one.
            Assert.All(lots.Where(lot => Draw.IsDrawn(lot, share)), lot => Assert.True(Draw.IsDrawn(lot, share + 1)));
        }, iter: 40);

    [Fact]
    public void A_lot_comes_about_as_the_page_says()
    {
        var site = SiteId.From(new("0197a3f0-0000-7000-8000-000000000001"));
        var text = Draw.Text(site, new(2026, 11, 30), "WX-2026-00123");
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("0197a3f0-0000-7000-8000-000000000001/2026-11/WX-2026-00123")));
        Assert.Equal((digest, (int)Math.Floor(Convert.ToUInt32(digest[..8], 16) / 4294967296.0 * 10000)), (Draw.Digest(text), Draw.Lot(text)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_decided_at_the_resolution_stays_whatever_the_share_becomes(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var admin = app.As("admin");
        await admin.Do((ChangeSetting change) => change.Run(CallBackSettings.RepairShare.Key, new() { Value = "50" }));
        var before = new List<RequestId>();
        for (var n = 0; n < 12; n++) before.Add(await app.SettledBy("wang", RequestType.Repair));
        var decided = new List<(CallReason?, int?, int?)>();
        foreach (var id in before) decided.Add(await Decision(id));

        await admin.Do((ChangeSetting change) => change.Run(CallBackSettings.RepairShare.Key, new() { Value = "100" }));
        var after = await app.SettledBy("wang", RequestType.Repair);

        foreach (var (id, was) in before.Zip(decided)) Assert.Equal(was, await Decision(id));
        Assert.Equal((CallReason.AllOfThese, null, null), await Decision(after));
        Assert.All(decided, d => Assert.Equal((d.Item3 < 5000 ? CallReason.InTheSample : CallReason.NotInTheSample, 50), (d.Item1, d.Item2)));
        var drawn = decided.Count(d => d.Item1 is CallReason.InTheSample);
        Assert.Equal(drawn + 1, (await app.Waiting()).Count);
        var page = await app.As("lin").Open($"/service-desk/call-back-rules?Number={(await Look(app, before[0])).Number}");
        Assert.Contains($"= {decided[0].Item3}", page.Text);
        Assert.Contains("no request with this number", (await app.As("lin").Open("/service-desk/call-back-rules?Number=99999")).Text);

        async Task<(CallReason?, int?, int?)> Decision(RequestId id) { var r = await Look(app, id); return (r.CallBackReason, r.CallBackShare, r.CallBackLot); }
    }

    [Theory, OnEveryDatabase]
    public async Task Each_site_has_its_rules_and_each_urgency_its_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var urgent = await app.SettledBy("wang", RequestType.Repair, Urgency.Urgent);
        await app.As("admin").Do((ChangeSetting change) => change.Run(CallBackSettings.ComplaintHours.Key, new() { Value = "48", From = new(2026, 3, 10) }));
        var today = await app.SettledBy("wang", RequestType.Complaint);
        app.Clock.Advance(TimeSpan.FromDays(10));
        var then = await app.SettledBy("wang", RequestType.Complaint);

        Assert.Equal((StewardApp.Monday.AddHours(24), CallReason.AllOfThese), ((await Look(app, urgent)).CallBackDueAt, (await Look(app, urgent)).CallBackReason));
        Assert.Equal(StewardApp.Monday.AddHours(72), (await Look(app, today)).CallBackDueAt);
        Assert.Equal(app.Clock.GetUtcNow().AddHours(48), (await Look(app, then)).CallBackDueAt);
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_patrol_found_has_nobody_to_call(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Urgency = Urgency.Urgent, Channel = Channel.Patrol, Subject = "车库顶灯掉落", Place = "B1 车库" }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await app.As("wang").Settle(id, "已加固。");
        Assert.Equal((CallReason.NobodyToCall, false), ((await Look(app, id)).CallBackReason, (await Look(app, id)).AwaitsCallBack));
    }

    [Theory, OnEveryDatabase]
    public async Task After_the_rain_each_leak_is_asked_about_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var leaks = (await app.As("lin").Do((CategoryList list) => list.Run(new() { Type = RequestType.Repair }))).Single(c => c.Leak).Id;
        var leak = await app.SettledBy("wang", RequestType.Repair, Urgency.Urgent, leaks);
        await app.SettledBy("wang", RequestType.Repair, Urgency.Urgent);
        await app.As("lin").Do((RecordCallBack call) => call.Run(leak, new() { Outcome = CallOutcome.Satisfied, CloseToo = true }));
        app.Clock.Advance(TimeSpan.FromDays(3));

        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((NoteRain rain) => rain.Run(new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((NoteRain rain) => rain.Run(new() { Site = app.Site })));
        var page = await app.As("wang").Open("/call-backs/rain");
        await page.Send($"rain-{app.Site}");

        var due = Assert.Single(await app.Waiting(), c => c.Reason is CallReason.AfterRain);
        Assert.Equal((leak, app.Clock.GetUtcNow().AddHours(72)), (due.Request, due.DueAt));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((NoteRain rain) => rain.Run(new() { Site = app.Site })));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.As("wang").Do((NoteRain rain) => rain.Run(new() { Site = app.Site }));
        Assert.Single(await app.Waiting(), c => c.Reason is CallReason.AfterRain);

        await app.As("lin").Do((RecordCallBack call) => call.Run(leak, new() { Outcome = CallOutcome.Dissatisfied, Words = "雨后又渗了" }));
        Assert.Equal(RequestState.Accepted, (await Look(app, leak)).State);
        Assert.DoesNotContain(await app.Waiting(), c => c.Reason is CallReason.AfterRain);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_note_the_same_rain_call_each_leak_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var leaks = (await app.As("lin").Do((CategoryList list) => list.Run(new() { Type = RequestType.Repair }))).Single(c => c.Leak).Id;
        for (var n = 0; n < 3; n++) await app.SettledBy("wang", RequestType.Repair, Urgency.Urgent, leaks);
        app.Clock.Advance(TimeSpan.FromDays(2));

        var results = await Task.WhenAll(Note("wang", 0), Note("lin", 0), Note("lin", 1));

        Assert.Contains(true, results);
        Assert.Equal(3, (await app.Waiting()).Count(c => c.Reason is CallReason.AfterRain));

        async Task<bool> Note(string who, int daysAgo)
        {
            try { await app.As(who).Do((NoteRain rain) => rain.Run(new() { Site = app.Site, RainedOn = new DateOnly(2026, 3, 4).AddDays(-daysAgo) })); return true; }
            catch (Refusal) { return false; }
        }
    }

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

    [Theory, OnEveryDatabase]
    public async Task A_script_of_the_site_comes_before_that_of_all_and_every_wording_is_kept(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.SettledBy("wang", RequestType.Complaint);
        var due = Assert.Single(await app.Waiting()).Id;
        Assert.Contains("林主管", (await Script()));

        await app.As("lin").Do((WriteScript write) => write.Run(new() { For = ScriptFor.Complaint, Text = "您好，{customer}，{subject}解决了吗？" }));
        Assert.Contains("楼道堆物解决了吗", await Script());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await app.As("lin").Open($"/service-desk/call-scripts?Site={app.Site}&Edit=Complaint");
        await page.Send("script-Complaint", ("Text", "本小区专用"));
        Assert.Equal("本小区专用", await Script());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.As("lin").Do((WriteScript write) => write.Run(new() { For = ScriptFor.Complaint, Site = app.Site, Text = "" }));
        Assert.Contains("楼道堆物解决了吗", await Script());

        var scripts = await app.As("lin").Do((ShowScripts show) => show.Run(new() { Site = app.Site }));
        Assert.Equal(3, scripts.Rows.Single(r => r.For is ScriptFor.Complaint).Turns.Count);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((WriteScript write) => write.Run(new() { For = ScriptFor.Repair, Text = "x" })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("lin").Do((ShowScripts show) => show.Run(new() { Site = SiteId.From(Guid.NewGuid()) })));

        async Task<string> Script() => (await app.As("lin").Do((ShowCall show) => show.Run(due))).Script;
    }
}
