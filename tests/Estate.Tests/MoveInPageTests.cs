using System.Net;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;

namespace Steward.Estate.Tests;

public sealed class MoveInPageTests
{
    [Theory, OnEveryDatabase]
    public async Task A_head_plans_a_batch_invites_and_opens_it_and_a_resident_books_by_the_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await (await app.As("lin").Open("/move-in/batches/new")).Send("plan", ("Name", "首批"), ("Place", "会所"), ("FirstDay", "2026-03-03"), ("LastDay", "2026-03-03"), ("Counters", "1"));
        Assert.Matches("^/move-in/batches/[0-9a-f-]{36}$", page.Path);
        page = await page.Send("invite-one", ("House", "3-2-1801"));
        page = await page.Send("act-OpenBooking");
        Assert.Contains("3-2-1801", page.Text);
        Assert.Contains("吴晓梅", (await app.As("wang").Open(page.Path + "/notices")).Text);

        var portal = await app.As("wu").Open("/portal");
        var note = portal.Find("a.move-in-note")!;
        page = await app.As("wu").Open(note.GetAttribute("href")!);
        var slot = page.Find("input[name='Model.Slot']")!.GetAttribute("value")!;
        page = await page.Send("book", ("Slot", slot));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("2026-03-03 09:00", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("he").Open(note.GetAttribute("href")!)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task The_counter_is_gone_through_by_the_page_and_says_what_is_missing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        var wang = app.As("wang");
        var page = await (await wang.Open($"/move-in/{wu}")).Send("act-Arrive");
        page = await (await wang.Open($"/move-in/{wu}?do=Check")).Send("act-Check", ("IdTail", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("takes the last four characters", page.Text);
        page = await page.Send("act-Check", ("IdTail", "1234"), ("OriginalSeen", "true"));
        Assert.Equal($"/move-in/{wu}", page.Path);
        foreach (var agreement in (await app.Handover(wu)).Agreements)
            page = await (await wang.Open($"/move-in/{wu}/agreements/{agreement.Id}")).Send("sign", ("SignedOnPaper", "true"));
        page = await (await wang.Open($"/move-in/{wu}?do=Read")).Send("act-Read", ("Meters[0].Reading", "1.25 吨"), ("Meters[2].Reading", "18.8"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Empty((await app.Handover(wu)).Meters);
        page = await (await wang.Open($"/move-in/{wu}?do=Read")).Send("act-Read", ("Meters[0].Reading", "1.25"));
        page = await page.Send("act-Inspect");
        Assert.Equal($"/move-in/{wu}/inspect", page.Path);
        page = await page.Send("room-0");
        var item = page.Find("#r1 a.inspect-faulty")!.GetAttribute("href")!;
        page = await (await wang.Open(item)).Send("defect", ("DefectWords", "墙面空鼓"));
        Assert.Contains("墙面空鼓", page.Text);
        await app.Inspect(wu, begin: false);
        page = await (await wang.Open($"/move-in/{wu}?do=Accept")).Send("act-Accept", ("SignedOnPaper", "true"));
        page = await (await wang.Open($"/move-in/{wu}?do=GiveKeys")).Send("act-GiveKeys", ("Keys[0].Sets", "3"), ("SignedOnPaper", "true"));
        Assert.Equal(HandoverState.KeysGiven, (await app.Handover(wu)).State);
        page = await (await wang.Open($"/move-in/{wu}?do=Archive")).Send("act-Archive");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("7 papers or steps are missing", page.Text);
        foreach (var path in new[] { "print", $"agreements/{(await app.Handover(wu)).Agreements[0].Id}/print", "notice" }) Assert.Equal(HttpStatusCode.OK, (await wang.Open($"/move-in/{wu}/{path}")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Lists_export_what_is_seen_and_the_day_and_the_defects_are_printed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, _) = await app.Invited();
        await app.Receive(wu);
        await app.As("chen").Do((BeginInspection begin) => begin.Run(wu, new()));
        var defect = await app.Find(wu, (await app.As("chen").Do((ShowInspection show) => show.Run(wu))).Rooms[0].Items[0].Id);
        var lin = app.As("lin");
        foreach (var path in new[] { "/move-in", "/move-in/batches", "/move-in/defects", $"/move-in/defects/{defect}", "/move-in/defects/print", "/move-in/report", "/move-in/report/print?Day=2026-03-02", "/move-in/agreements", "/move-in/agreements/new", "/move-in/items", $"/move-in/{wu}/book" })
            Assert.Equal((path, HttpStatusCode.OK), (path, (await lin.Open(path)).Status));
        Assert.Contains("3-2-1801", await lin.Http.GetStringAsync("/api/estate/handovers/export.csv?Day=2026-03-02"));
        Assert.Contains("窗扇关闭不严", await lin.Http.GetStringAsync("/api/estate/defects/export.csv"));
        Assert.Contains("窗扇关闭不严", (await lin.Open("/move-in/defects/print")).Text);
        Assert.DoesNotContain("3-2-1801", await app.As("liu").Http.GetStringAsync("/api/estate/handovers/export.csv"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open($"/move-in/{wu}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("sun").Open("/move-in")).Status);
    }
}
