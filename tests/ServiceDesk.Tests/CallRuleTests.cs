using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
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

    [Theory, OnEveryDatabase]
    public async Task An_overdue_call_is_told_to_nobody_below_the_rank_that_calls(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin, zhou) = (app.As("wang"), app.As("lin"), app.As("zhou"));
        foreach (var who in new[] { "wang", "zhou" })
        {
            var id = await app.As("chen").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = who is "zhou" ? "装修致老人住院" : "门岗态度差", House = "3-2-1801", ContactPhone = "13800001801" }));
            await lin.Do((GradeComplaint grade) => grade.Run(id, new() { Validity = Validity.Valid, Responsibility = Responsibility.Service, Grade = who is "zhou" ? Grade.Major : Grade.Minor }));
            await zhou.Do((AcceptRequest accept) => accept.Run(id, new()));
            if (who is "zhou")
            {
                await lin.Do((WriteProposal write) => write.Run(id, new() { Body = "由经理登门致歉，两日内书面答复。", Submit = true }));
                await zhou.Do((DecideProposal decide) => decide.Run(id, new() { Approves = true }));
            }
            await zhou.Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "已书面答复。", Cause = "未巡查", Remedy = "加强巡查", Outcome = "业户认可" }));
        }
        app.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(1));
        await AlertTests.Round(app);
        var (desk, manager) = (await app.Told(wang), await app.Told(zhou));
        Assert.Contains("门岗态度差", Calls(desk));
        Assert.DoesNotContain("装修致老人住院", Calls(desk));
        Assert.DoesNotContain("装修致老人住院", Calls(await app.Told(lin)));
        Assert.Contains("装修致老人住院", Calls(manager));

        static string Calls(string told) => string.Join('\n', told.Split('\n').Where(t => t.StartsWith("A customer was to be called back", StringComparison.Ordinal)));
    }
}
