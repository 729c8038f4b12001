using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

public sealed class PermitTests
{
    private static Task<ShowPermit.View> Show(StewardApp app, FitOutId id) => app.As("wang").Do((ShowPermit show) => show.Run(id));
    private static Task<Page> Scan(StewardApp app, ShowPermit.Edition permit) => app.Nobody().Open($"/{permit.Address}");
    private static Task Issue(StewardApp app, FitOutId id) => app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "厨卫翻新", Contractor = "恒美装饰" }));
    private static Task<ReadBadge.View> Read(StewardApp app, string code, string who = "sun") => app.As(who).Do((ReadBadge read) => read.Run(code));

    [Theory, OnEveryDatabase]
    public async Task The_permit_needs_the_agreement_and_anybody_can_see_whether_it_holds(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Assert.ThrowsAsync<Refused>(async () => await Issue(app, await app.Project(ProjectState.Settled, "3-2-1802", signed: false)));
        var id = await app.Project(ProjectState.Settled);
        var tries = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => { try { await Issue(app, id); return 1; } catch (Refused) { return 0; } }));
        Assert.Equal(1, tries.Sum());
        var first = (await Show(app, id)).Permit!;
        var page = await Scan(app, first);
        Assert.Contains("This work is permitted.", page.Text);
        Assert.Contains("3-2-1801", page.Text);
        Assert.DoesNotContain("吴晓梅", page.Document.DocumentElement.OuterHtml);
        Assert.DoesNotContain("13800001801", page.Document.DocumentElement.OuterHtml);
        await app.Move(id, (p, a, _) => p.Stop("无动火证", a));
        Assert.Contains("The work has been stopped", (await Scan(app, first)).Text);
        await app.Move(id, (p, a, _) => p.Resume(null, a));
        await app.As("lin").Do((ExtendPermit extend) => extend.Run(id, new() { To = MoneySeed.Today.AddDays(120), Why = "柜体延期到货" }));
        Assert.Contains("this paper no longer counts", (await Scan(app, first)).Text);
        var second = (await Show(app, id)).Permit!;
        Assert.Equal((2, MoneySeed.Today.AddDays(120)), (second.No, second.Until));
        await app.As("wang").Do((ReprintPermit reprint) => reprint.Run(id, new() { Why = "被风吹走" }));
        Assert.Contains("no longer counts", (await Scan(app, second)).Text);
        app.Clock.Advance(TimeSpan.FromDays(121));
        Assert.Contains("The term is over", (await Scan(app, (await Show(app, id)).Permit!)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Nobody().Open("/p/nothing")).Status);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ExtendPermit extend) => extend.Run(id, new() { To = MoneySeed.Today.AddDays(200), Why = "延期" })));
        Assert.Contains("厨卫翻新", (await app.As("wang").Open($"/fit-outs/{id}/permit/print")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_gate_says_in_one_word_whether_a_worker_may_come_in_and_keeps_a_record(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var badge = await app.Badge(id);
        var row = (await app.As("sun").Do((BadgeList list) => list.Run(new()))).Rows.Single();
        var page = await app.As("sun").Open($"/{row.Address}");
        Assert.Contains("May come in.", page.Text);
        Assert.DoesNotContain(MoneySeed.Card, page.Document.DocumentElement.OuterHtml);
        page = await page.Send("in");
        Assert.Equal("/fit-outs/gate", page.Path);
        Assert.Equal(Verdict.Valid, (await Read(app, "ZJ-2026-00001")).Verdict);
        Assert.Equal(Way.In, (await Read(app, "1")).LastWay);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Move(id, (p, a, _) => p.Stop("违章", a));
        Assert.Equal(Verdict.Stopped, (await Read(app, "1")).Verdict);
        await app.As("sun").Do((PassGate pass) => pass.Run(badge, new() { Way = Way.In }));
        await app.Move(id, (p, a, _) => p.Resume(null, a));
        await app.As("sun").Do((BlockBadge block) => block.Run(badge, new() { Why = "酒后进场" }));
        Assert.Equal(Verdict.Blocked, (await Read(app, "1")).Verdict);
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((UnblockBadge unblock) => unblock.Run(badge, new())));
        await app.As("lin").Do((UnblockBadge unblock) => unblock.Run(badge, new()));
        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(Verdict.Expired, (await Read(app, "1")).Verdict);
        await app.As("wang").Do((RenewBadge renew) => renew.Run(badge, new() { Until = MoneySeed.Today.AddDays(60) }));
        Assert.Equal(Verdict.Valid, (await Read(app, "1")).Verdict);
        await app.As("wang").Do((ReturnBadge back) => back.Run(badge, new()));
        Assert.Equal(Verdict.Returned, (await Read(app, "1")).Verdict);
        var scans = (await app.As("lin").Do((BadgeScanList list) => list.Run(new()))).Rows;
        Assert.Equal([(Way.In, Verdict.Stopped, "孙队长"), (Way.In, Verdict.Valid, "孙队长")], scans.Select(s => (s.Way, s.Verdict, s.ByName)));
        await Assert.ThrowsAsync<NotFound>(() => Read(app, row.Address[2..], "liu"));
        Assert.Contains("There is no badge “99999” here.", (await app.As("sun").Open("/fit-outs/gate?Code=99999")).Text);
        Assert.Contains("/sign-in", (await app.Nobody().Open($"/{row.Address}")).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task A_lost_badge_is_made_anew_for_its_fee_and_opens_no_gate(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var badge = await app.Badge(id, change: f => f.Photo = [MoneySeed.Photo()]);
        await app.As("wang").Do((LoseBadge lose) => lose.Run(badge, new()));
        var tries = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => { try { await app.As("wang").Do((ReplaceBadge replace) => replace.Run(badge, new())); return 1; } catch (Refused) { return 0; } }));
        Assert.Equal(1, tries.Sum());
        var rows = (await Show(app, id)).Badges;
        Assert.Equal([Verdict.Lost, Verdict.Valid], rows.Select(b => b.Verdict));
        Assert.All(rows, b => Assert.NotNull(b.Photo));
        Assert.Equal(3000, (await app.Books(id)).Due.Fen);
        await app.Badge(id, "李四");
        Assert.Equal(3000, (await app.Books(id)).Due.Fen);
        await app.Badge(id, "王五");
        Assert.Equal(4500, (await app.Books(id)).Due.Fen);
        await app.PayAll(id);
        await app.Finish(id);
        Assert.Equal(3, (int)(await Assert.ThrowsAsync<Refused>(() => app.GiveBack(id, DepositKind.Badges))).Arguments[0]!);
    }

    [Theory, OnEveryDatabase]
    public async Task A_workers_number_is_enciphered_shown_for_a_reason_and_forgotten(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var badge = await app.Badge(id);
        Assert.DoesNotContain(MoneySeed.Card, await app.Look(db => db.Set<Badge>().Select(b => b.IdCard!).SingleAsync()));
        async Task<string?> Number() => (await app.As("wang").Do((ShowBadge show) => show.Run(badge))).IdNumber;
        Assert.Equal("330****6416", await Number());
        await app.As("wang").Do((RevealBadge reveal) => reveal.Run(badge, new() { Reason = RevealReason.CheckingIdentity }));
        Assert.Equal(MoneySeed.Card, await Number());
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("wang").Http.GetAsync("/api/fit-outs/badges/export.xlsx")).StatusCode);
        Assert.Equal("IdNumber", (await Assert.ThrowsAsync<Invalid>(() => app.Badge(id, change: f => f.IdNumber = "330106199003076411"))).Faults.Single().Field);
        Assert.Equal("Certificate", (await Assert.ThrowsAsync<Invalid>(() => app.Badge(id, change: f => f.Trade = Trade.Welder))).Faults.Single().Field);
        Assert.Equal("Until", (await Assert.ThrowsAsync<Invalid>(() => app.Badge(id, change: f => f.Until = MoneySeed.Today.AddDays(90)))).Faults.Single().Field);
        await Assert.ThrowsAsync<NotFound>(() => app.Badge(id, who: "liu"));
        app.Clock.Advance(TimeSpan.FromDays(240));
        await app.RunJob<ForgetWorkers>();
        Assert.Null(await Number());
    }

    [Theory, OnEveryDatabase]
    public async Task Hot_work_is_asked_for_issued_by_an_engineer_and_ends_by_itself(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        AskHotWork.Form Form(int hours = 3, int extinguishers = 2) => new() { FitOut = id, Place = "厨房窗边", Works = "焊接护栏", Begins = new(2026, 3, 2, 9, 0, 0), Ends = new DateTime(2026, 3, 2, 9, 0, 0).AddHours(hours), Extinguishers = extinguishers, Watcher = "李守望", Certificate = "T330106" };
        Task<HotWorkId> Ask(AskHotWork.Form form, string who = "wang") => app.As(who).Do((AskHotWork ask) => ask.Run(form));
        Assert.Equal("Ends", (await Assert.ThrowsAsync<Invalid>(() => Ask(Form(9)))).Faults.Single().Field);
        Assert.Equal("Extinguishers", (await Assert.ThrowsAsync<Invalid>(() => Ask(Form(3, 1)))).Faults.Single().Field);
        var hot = await Ask(Form(), "wu");
        Assert.Contains(await app.Heard("zhao"), t => t == "3-2-1801 asks for hot work from 2026-03-02 09:00");
        Task Issue(string who) => app.As(who).Do((IssueHotWork issue) => issue.Run(hot, new()));
        await Assert.ThrowsAsync<Denied>(() => Issue("wang"));
        await Issue("zhao");
        Assert.Single((await app.As("lin").Do((HotWorkList list) => list.Run(new() { Now = true }))).Rows);
        Assert.Contains("李守望", (await app.As("zhao").Open($"/fit-outs/hot-work/{hot}/print")).Text);
        app.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Empty((await app.As("lin").Do((HotWorkList list) => list.Run(new() { Now = true }))).Rows);
        Assert.True((await app.As("lin").Do((ShowHotWork show) => show.Run(hot))).IsExpired);
        var late = await Ask(new() { FitOut = id, Place = "阳台", Works = "切割", Begins = new(2026, 3, 2, 13, 0, 0), Ends = new(2026, 3, 2, 14, 0, 0), Extinguishers = 2, Watcher = "李守望", Certificate = "T1" });
        app.Clock.Advance(TimeSpan.FromHours(3));
        await Assert.ThrowsAsync<Refused>(() => app.As("zhao").Do((IssueHotWork issue) => issue.Run(late, new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowHotWork show) => show.Run(hot)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_block_survives_the_loss_of_the_badge_and_is_seen_when_another_is_issued(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        async Task<string> Another() => (await Assert.ThrowsAsync<Invalid>(() => app.Badge(id, "张小山"))).Faults.Single().Field;
        async Task<BadgeList.Row[]> Rows() => [.. (await Show(app, id)).Badges];
        var badge = await app.Badge(id);
        await app.As("sun").Do((BlockBadge block) => block.Run(badge, new() { Why = "酒后进场" }));
        Assert.Equal("DespiteBlock", await Another());
        await app.As("wang").Do((LoseBadge lose) => lose.Run(badge, new()));
        Assert.Equal("DespiteBlock", await Another());
        Assert.Contains("the new one is blocked too", (await app.As("wang").Open($"/fit-outs/badges/{badge}?do=Replace")).Text);
        await app.As("wang").Do((ReplaceBadge replace) => replace.Run(badge, new()));
        Assert.Equal([Verdict.Lost, Verdict.Blocked], (await Rows()).Select(b => b.Verdict));
        var anew = (await Rows())[1].Id;
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((UnblockBadge unblock) => unblock.Run(anew, new())));
        await app.As("lin").Do((UnblockBadge unblock) => unblock.Run(anew, new()));
        await app.Badge(id, "张小山");
        await app.As("sun").Do((BlockBadge block) => block.Run(anew, new() { Why = "又酒后进场" }));
        await app.As("wang").Do((ReturnBadge back) => back.Run(anew, new()));
        var asked = await (await app.As("wang").Open($"/fit-outs/{id}/permit?do=AddBadge")).Send("act-AddBadge", [("Name", "张大山"), ("IdNumber", MoneySeed.Card)], [("Photo", "face.png", FitOutDesk.Pixel)]);
        Assert.Contains("of the same identity card is blocked", asked.Text);
        await app.Badge(id, change: f => f.DespiteBlock = true);
        Assert.Equal(4, (await Rows()).Length);
    }
}
