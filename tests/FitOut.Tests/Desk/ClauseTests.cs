using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Deductions are kept by what was signed, and by nothing else.</summary>
public sealed class ClauseTests
{
    private static Task<DeductionId> Propose(StewardApp app, FitOutId id, string clause) =>
        app.As("wang").Do((ProposeDeduction propose) => propose.Run(new() { FitOut = id, Sum = Money.Yuan(1), Clause = clause, Reason = "电梯轿厢划伤", Photos = [MoneySeed.Photo()], ApplicantName = "吴晓梅", ApplicantSignature = MoneySeed.Pixel }));

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_kept_by_a_clause_that_was_not_signed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Approved();
        // The deposits and where they may be kept from stand in what is signed.
        var read = await app.As("wu").Do((ReadFitOutAgreement agreement) => agreement.Run(id));
        Assert.All(["装修人 1000.00 元，装饰装修企业 800.00 元", "每平方米建筑面积 2.50 元", "协议第七条", "可以从保证金中扣除"], words => Assert.Contains(words, read.Words));
        await app.Sign(id);
        await app.DrawUp(id);
        await app.PayAll(id);
        await app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "粉刷" }));
        foreach (var strange in new[] { "协议第八条第9项", "保证金管理办法第三款", "协议", "第八条第九款" })
            Assert.Equal(("Clause", "“{1}” is not found in the agreement that was signed: nothing may be kept by a clause that was not agreed."), (await Assert.ThrowsAsync<Invalid>(() => Propose(app, id, strange))).Faults.Single() is var fault ? (fault.Field, fault.Sentence) : default);
        foreach (var agreed in new[] { "协议第八条第4项", "造成共用部位、共用设施设备损坏", "协议第八条第四款" })
        {
            var deduction = await Propose(app, id, agreed);
            Assert.True((await app.As("lin").Do((ShowDeduction show) => show.Run(deduction))).IsClauseSigned);
            var page = await app.As("lin").Open($"/fit-outs/deductions/{deduction}?do=Approve");
            Assert.DoesNotContain("is not found in the agreement", page.Text);
            await page.Send("act-Approve");
            Assert.Equal(DeductionState.Deducted, (await app.As("lin").Do((ShowDeduction show) => show.Run(deduction))).State);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Where_no_signed_words_are_on_record_whoever_approves_says_where_the_clause_stands(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var deduction = await Propose(app, id, "纸质协议第八条");
        Task Approve(string? words) => app.As("lin").Do((ApproveDeduction approve) => approve.Run(deduction, new() { Words = words }));
        Assert.Equal("Words", (await Assert.ThrowsAsync<Invalid>(() => Approve(" "))).Faults.Single().Field);
        var page = await (await app.As("lin").Open($"/fit-outs/deductions/{deduction}?do=Approve")).Send("act-Approve", ("Words", "纸质协议原件第八条，存档案室"));
        Assert.Contains("纸质协议原件第八条", page.Text);
        Assert.Equal(DeductionState.Deducted, (await app.As("wang").Do((ShowDeduction show) => show.Run(deduction))).State);
    }

    /// <summary>What was proposed before the words that were signed came on record is held against them too.</summary>
    [Theory, OnEveryDatabase]
    public async Task What_was_proposed_by_another_clause_is_not_approved(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var deduction = await Propose(app, id, "押金管理规定");
        await app.Put(new SignedText(id, 1, "## 八、违约责任\n\n4. 可以从保证金中扣除", "吴晓梅", true, "王敏", app.Clock.GetUtcNow()));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ApproveDeduction approve) => approve.Run(deduction, new() { Words = "另有约定" })));
        var view = await app.As("lin").Do((ShowDeduction show) => show.Run(deduction));
        Assert.Equal([DeductionAction.Drop], view.Open);
        Assert.Contains("is not found in the agreement", (await app.As("lin").Open($"/fit-outs/deductions/{deduction}")).Text);
    }
}
