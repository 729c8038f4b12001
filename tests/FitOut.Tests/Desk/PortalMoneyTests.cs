using System.Net;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Whoever fits out hears of their money and permit, and reads both on one page.</summary>
public sealed class PortalMoneyTests
{
    private static async Task Heard(StewardApp app, string who, string sentence) => Assert.Contains(sentence, await app.Heard(who));

    [Theory, OnEveryDatabase]
    public async Task Every_step_of_the_money_and_the_permit_is_told_and_shown(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Approved();
        var (number, address) = ((await app.FitOut(id)).Number, $"/portal/fit-outs/{id}/money");
        await app.Sign(id);
        Assert.Contains("What is to be paid is being worked out", (await app.As("wu").Open(address)).Text);
        await app.DrawUp(id);
        await Heard(app, "wu", $"2053.75 yuan are to be paid for fit-out {number} of 3-2-1801 before the permit is issued");
        var page = await (await app.As("wu").Open($"/portal/fit-outs/{id}")).Follow("Money and permit");
        Assert.Equal(address, page.Path);
        Assert.Contains("2,053.75", page.Text);
        Assert.Contains("0571-88880000", page.Text);

        await app.PayAll(id);
        await Heard(app, "wu", $"2053.75 yuan were received for fit-out {number} of 3-2-1801: receipt SJ-2026-00001");
        await app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "全屋木地板" }));
        await Heard(app, "wu", $"The permit SG-2026-00001 for fit-out {number} of 3-2-1801 is issued: it holds from 2026-03-12 to 2026-05-01");
        page = await page.Again();
        Assert.Contains("SG-2026-00001", page.Text);
        Assert.NotNull(page.Find(".qr"));
        var receipt = await app.As("wu").Open(page.Document.Links.First(a => a.GetAttribute("href")!.StartsWith("/fit-outs/receipts/", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Contains("SJ-2026-00001", receipt.Document.Body!.TextContent);
        Assert.NotNull(receipt.Find($"a[href='{address}']"));

        var deduction = await app.Deduct(id, 100);
        await app.As("lin").Do((ApproveDeduction approve) => approve.Run(deduction, new() { Words = "纸质协议第九条" }));
        await Heard(app, "wu", $"100.00 yuan were deducted from the deposits of fit-out {number} of 3-2-1801: 电梯轿厢划伤");
        await app.Finish(id);
        var refund = await app.GiveBack(id);
        await app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new()));
        await Heard(app, "zheng", "Refund TK-2026-00001 of 1000.00 yuan is approved: it can be paid out");
        await app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new()));
        await Heard(app, "wu", $"1000.00 yuan of what was paid for fit-out {number} of 3-2-1801 were given back");
        page = await page.Again();
        foreach (var words in new[] { "1,000.00 paid in, 1,000.00 given back", "800.00 paid in, 100.00 deducted", "电梯轿厢划伤", "TK-2026-00001" }) Assert.Contains(words, page.Text.Replace("¥", "", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("he").Open(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("he").Open(receipt.Path)).Status);
        await Assert.ThrowsAsync<NotFound>(() => app.Books(id, "liu"));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_asked_for_hot_work_hears_what_became_of_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        Task<HotWorkId> Ask(string who) => app.As(who).Do((AskHotWork ask) => ask.Run(new() { FitOut = id, Place = "阳台", Works = "焊接护栏", Begins = new(2026, 3, 2, 9, 0, 0), Ends = new(2026, 3, 2, 12, 0, 0), Watcher = "李守望", Certificate = "T330106" }));
        var (first, second) = (await Ask("wang"), await Ask("wu"));
        await app.As("zhao").Do((IssueHotWork issue) => issue.Run(first, new()));
        await Heard(app, "wang", "Hot work DH-2026-00001 is permitted from 2026-03-02 09:00 to 2026-03-02 12:00");
        await app.As("lin").Do((RevokeHotWork revoke) => revoke.Run(first, new() { Why = "无人看护" }));
        await Heard(app, "wang", "The permit for hot work DH-2026-00001 is revoked: 无人看护");
        await app.As("zhao").Do((RefuseHotWork refuse) => refuse.Run(second, new() { Why = "灭火器过期" }));
        await Heard(app, "wu", "Hot work DH-2026-00002 is refused: 灭火器过期");
    }

    [Theory, OnEveryDatabase]
    public async Task A_licence_is_renewed_by_a_paper_and_by_nobody_at_the_gate(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        async Task<string> Fault(Action<RenewPapers.Form> spoil)
        {
            var form = new RenewPapers.Form { LicenceUntil = MoneySeed.Today.AddDays(500), Scans = [MoneySeed.Photo()] };
            spoil(form);
            return Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((RenewPapers renew) => renew.Run(id, form)))).Faults).Field;
        }
        Assert.Equal("Scans", await Fault(f => f.Scans = null));
        Assert.Equal("LicenceUntil", await Fault(f => f.LicenceUntil = MoneySeed.Today.AddYears(30)));
        Assert.Equal("InsuranceUntil", await Fault(f => f.InsuranceUntil = MoneySeed.Today.AddYears(7)));
        await app.As("wang").Do((RenewPapers renew) => renew.Run(id, new() { LicenceUntil = MoneySeed.Today.AddDays(500), InsuranceUntil = MoneySeed.Today.AddDays(300), Scans = [MoneySeed.Photo()] }));
        var papers = (await app.FitOut(id)).Papers.Where(p => p.Id is not null).ToArray();
        Assert.Equal([Papers.PaperNeed.ContractorLicence, Papers.PaperNeed.Insurance], papers.Select(p => p.Kind).Order());
        Assert.All(papers, p => Assert.Single(p.Files));

        // The gate writes badges; permits and papers are the desk's.
        await app.Badge(id, who: "sun");
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((RenewPapers renew) => renew.Run(id, new() { LicenceUntil = MoneySeed.Today.AddDays(500), Scans = [MoneySeed.Photo()] })));
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((ReprintPermit reprint) => reprint.Run(id, new() { Why = "丢失" })));
        Assert.Equal([PermitAct.AddBadge], (await app.As("sun").Do((ShowPermit show) => show.Run(id))).Open);
    }
}
