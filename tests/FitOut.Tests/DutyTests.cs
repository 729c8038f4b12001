using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Estate.Units;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Ledger;
using Steward.FitOut.Papers;
using Steward.FitOut.Passes;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Tests.OnSite;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;

namespace Steward.FitOut.Tests;

/// <summary>Each duty from its beginning to its end, by the pages of whoever does it.</summary>
public sealed class DutyTests
{
    private static readonly byte[] Photo = FitOutDesk.Pixel;

    /// <summary>Opens the form of an action where its thing stands, fills it in and sends it.</summary>
    private static Task<Page> Act(StewardApp app, string who, string address, string action, params (string, string)[] filled) => Act(app, who, address, action, filled, []);

    private static async Task<Page> Act(StewardApp app, string who, string address, string action, (string, string)[] filled, (string, string, byte[])[] files)
    {
        var page = await (await app.As(who).Open($"{address}?do={action}")).Send($"act-{action}", filled, files);
        Assert.True(page.Status is HttpStatusCode.OK, $"{who} {action} at {address}: {page.Status} {page.Text}");
        return page;
    }

    private static Guid IdOf(Page page) => Guid.Parse(page.Path.Split('/')[^1]);

    [Theory, OnEveryDatabase]
    public async Task A_fit_out_from_the_application_to_the_closed_file(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Answers();
        await app.Tariff();
        var id = await Apply(app);
        var (desk, portal) = ($"/fit-outs/{id}", $"/portal/fit-outs/{id}");
        Task<ProjectState> State() => app.Look(db => db.Set<FitOutProject>().Where(p => p.Id == new FitOutId(id)).Select(p => p.State).SingleAsync());

        // Assistant, engineer and head, each their part.
        await Act(app, "chen", desk, "PassPapers");
        await Act(app, "zhao", desk, "PassDrawings", ("Words", "按图施工"));
        await Act(app, "lin", desk, "Approve");
        var agreement = await app.As("wu").Open($"{portal}/agreement");
        Assert.Contains("工作日（含调休上班日）：08:30–12:00、14:00–18:00", agreement.Text);
        await agreement.Send("sign", ("Signature", SiteSeed.Pen));
        Assert.Contains("08:30–12:00、14:00–18:00", (await app.As("chen").Open($"{desk}/notice")).Text);

        // Charges, money and papers for the door and the workers.
        await Act(app, "wang", $"{desk}/money", "DrawUp", ("Badges", "1"));
        Assert.StartsWith("/fit-outs/receipts/", (await Act(app, "wang", $"{desk}/money", "Receive")).Path);
        Assert.Equal(ProjectState.Settled, await State());
        await Act(app, "wang", $"{desk}/permit", "Issue");
        await Act(app, "wang", $"{desk}/permit", "AddBadge", [("Name", "张大山"), ("IdNumber", MoneySeed.Card)], [("Photo", "face.png", Photo)]);
        Assert.Contains("The badge is not valid yet.", (await app.As("sun").Open("/fit-outs/gate?Code=1")).Text);
        app.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Contains("May come in.", (await app.As("sun").Open("/fit-outs/gate?Code=1")).Text);
        await app.DrainOutbox();
        Assert.Equal(UnitState.FittingOut, await Home(app));

        await OnSite(app, id);
        await Accept(app, id, State);
        await GiveBack(app, desk);
        Assert.Equal(ProjectState.Refunded, await State());
        var file = await (await app.As("chen").Open($"{desk}/acceptance")).Send("archive");
        Assert.Equal((HttpStatusCode.OK, ProjectState.Archived), (file.Status, await State()));
        Assert.Empty((await app.As("lin").Do((ShowFitOut show) => show.Run(new(id)))).Open);
    }

    /// <summary>She applies at night and hands her papers in one by one.</summary>
    private static async Task<Guid> Apply(StewardApp app)
    {
        var page = await (await app.As("wu").Open("/portal/fit-outs")).Follow("翠湖花园 3-2-1801");
        page = await page.Send("begin", ("Name", "吴晓梅"), ("Works", "floor"), ("Contractor", "恒美装饰"), ("LicenceNumber", "D233012345"), ("LicenceUntil", "2027-03-01"), ("Foreman", "马工"), ("ForemanPhone", "13700001234"));
        var id = IdOf(page);
        foreach (var paper in (await app.FitOut(new(id), "wu")).Missing.Where(p => !p.MayFollow).Select(p => p.Kind).ToArray())
            page = await page.Send($"paper-{paper}", paper is PaperNeed.Insurance ? [("ExpiresOn", "2027-03-01")] : [], [("Scans", "图.png", Photo)]);
        page = await page.Send("act-Submit");
        Assert.True(page.Text.Contains("In review", StringComparison.Ordinal), page.Text);
        return id;
    }

    /// <summary>The round finds something, which becomes a violation with a notice and is put right.</summary>
    private static async Task OnSite(StewardApp app, Guid id)
    {
        await app.Plan();
        var inspection = (await app.Inspections()).Single().Id;
        var point = (await app.As("chen").Do((Inspections.ShowInspection show) => show.Run(inspection))).Of.Points[8].Id;
        var round = await (await app.As("chen").Open("/inspections/round")).Send($"inspect-{inspection}", [("Stage", "Demolition"), ("RestInOrder", "true"), ("Looks[8].Found", "NotInOrder"), ("Looks[8].Words", "灭火器一具也没有")], [($"PointPhotos[{point}]", "wall.png", Photo)]);
        Assert.Contains("Nothing is left to inspect.", round.Text);
        var violation = await (await app.As("chen").Open($"/violations/new?Project={id}&Inspection={inspection}")).Send("violation", ("ViolationFacts", "灭火器一具也没有"), ("Kind", nameof(ViolationKind.Rubbish)));
        await Act(app, "chen", violation.Path, "Notice", ("DueOn", "2026-03-12"), ("ReceivedBy", "刘经理"), ("Signature", SiteSeed.Pen));
        Assert.Contains("灭火器一具也没有", (await app.As("wu").Open($"/portal/fit-outs/{id}/site")).Text);
        await Act(app, "chen", violation.Path, "PutRight", ("Remark", "已配两具"));
        Assert.Contains("Closed", (await Act(app, "chen", violation.Path, "Pass")).Text);
    }

    /// <summary>A defect at the first look, the badge back, accepted at the second; then a month of use and the last look.</summary>
    private static async Task Accept(StewardApp app, Guid id, Func<Task<ProjectState>> state)
    {
        var site = $"/portal/fit-outs/{id}/site";
        async Task<Page> Hold(string? fault = null)
        {
            var acceptance = (await app.As("chen").Do((AcceptanceList list) => list.Run(new() { State = AcceptanceState.Applied }))).Rows.Single().Id;
            return await (await app.As("chen").Open($"/acceptances/{acceptance}")).Send("hold", [.. Enum.GetValues<AcceptanceItem>().Select((_, n) => ($"Looks[{n}].Found", n == 8 && fault is not null ? "NotInOrder" : "InOrder")), ("Looks[8].Words", fault ?? ""), ("SignedBy", "吴晓梅"), ("Signature", SiteSeed.Pen)]);
        }
        async Task Ask() => Assert.Equal(HttpStatusCode.OK, (await (await app.As("wu").Open(site)).Send("apply", ("ContractorName", "刘经理"), ("ApplicantSignature", SiteSeed.Pen), ("ContractorSignature", SiteSeed.Pen))).Status);

        await Ask();
        await Hold("垃圾未清");
        Assert.Equal(ProjectState.Rectifying, await state());
        var defect = (await app.As("wu").Do((FollowSite follow) => follow.Run(new(id)))).Defects.Single();
        await (await app.As("wu").Open(site)).Send($"correct-{defect.Id}", [("Remark", "已清运")], [("Photos", "clean.png", Photo)]);
        await Ask();
        Assert.Equal(HttpStatusCode.Conflict, (await Hold()).Status);
        var badge = (await app.As("wang").Do((BadgeList list) => list.Run(new()))).Rows.Single();
        await Act(app, "wang", $"/fit-outs/badges/{badge.Id}", "Return");
        await Hold();
        Assert.Equal(ProjectState.Accepted, await state());
        await app.DrainOutbox();
        Assert.NotEqual(UnitState.FittingOut, await Home(app));

        Assert.DoesNotContain("second-look", (await app.As("chen").Open($"/fit-outs/{id}/acceptance")).Forms);
        app.Clock.Advance(TimeSpan.FromDays(30));
        var look = await (await app.As("chen").Open($"/fit-outs/{id}/acceptance")).Send("second-look");
        Assert.StartsWith("/acceptances/", look.Path);
        await Hold();
        Assert.Equal(ProjectState.Passed, await state());
    }

    /// <summary>Whoever proposes a refund does not approve it; the cashier pays.</summary>
    private static async Task GiveBack(StewardApp app, string desk)
    {
        for (var kinds = 3; kinds > 0; kinds--)
        {
            var money = await app.As("wang").Open($"{desk}/money");
            var asked = await app.As("wang").Open(money.Find("a[href*='Give=']")!.GetAttribute("href")!);
            var refund = (await asked.Send(asked.Forms.Single(f => f.StartsWith("give-", StringComparison.Ordinal)))).Path;
            Assert.DoesNotContain("do=Approve", (await app.As("wang").Open(refund)).Document.Body!.InnerHtml);
            await Act(app, "lin", refund, "Approve");
            Assert.Contains("Paid", (await Act(app, "zheng", refund, "Pay", ("Reference", $"T{kinds}"))).Text);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_tenants_goods_leave_in_part_and_what_is_left_stays(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tenant = (await app.Tenant()).Account;
        var pass = await (await app.As(tenant).Open("/portal/passes/new")).Send("ask", ("Items[0].Name", "书桌"), ("Items[0].Count", "2"), ("Items[1].Name", "冰箱"));
        var id = new GoodsPassId(IdOf(pass));
        await (await app.As("he").Open(pass.Path)).Send("act-Consent");
        await Act(app, "wang", $"/passes/{id}", "Issue", ("DocumentNumber", "8814"));
        var gate = $"/gate/passes/{(await app.Pass(id)).Code}";
        var left = await (await app.As("sun").Open(gate)).Send("release", [("Items[0].Leaves", "true"), ("Items[0].Count", "1"), ("Plate", "浙A12345")], [("Photos", "van.png", Photo)]);
        Assert.Contains("The rest may leave", left.Text);
        await left.Send("refuse", ("Reason", "多出一台洗衣机"));
        Assert.Contains("多出一台洗衣机", (await app.As("wang").Open($"/passes/{id}")).Text);
        await Act(app, "wang", $"/passes/{id}", "Reissue", ("Words", "洗衣机留下"));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Round<ExpirePasses>();
        Assert.Equal(GoodsPassState.Expired, await app.State(id));
        Assert.Contains("Must not leave", (await app.As("sun").Open(gate)).Text);
        Assert.Equal([1, 0], (await app.Pass(id)).Items.Select(i => i.Released));
        Assert.Contains("Its day is over.", (await app.As(tenant).Open(pass.Path)).Text);
    }

    private static Task<UnitState> Home(StewardApp app) => app.Look(db => db.Set<Unit>().Where(u => u.Label == "3-2-1801").Select(u => u.State).SingleAsync());
}
