using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.Platform.Data;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Deductions are kept by what was signed, and by nothing else.</summary>
public sealed class ClauseTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_approves_a_deduction_is_warned_when_its_clause_was_not_signed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Approved();
        // The deposits and where they may be kept from stand in what is signed.
        var read = await app.As("wu").Do((Agreements.ReadFitOutAgreement agreement) => agreement.Run(id));
        Assert.All(["装修人 1000.00 元，装饰装修企业 800.00 元", "每平方米建筑面积 2.50 元", "协议第七条", "可以从保证金中扣除"], words => Assert.Contains(words, read.Words));
        await app.Sign(id);
        await app.DrawUp(id);
        await app.PayAll(id);
        await app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "粉刷" }));
        async Task<(bool Signed, bool Warned)> With(string clause)
        {
            var deduction = await app.As("wang").Do((ProposeDeduction propose) => propose.Run(new() { FitOut = id, Sum = Money.Yuan(1), Clause = clause, Reason = "电梯轿厢划伤", Photos = [MoneySeed.Photo()], ApplicantName = "吴晓梅", ApplicantSignature = MoneySeed.Pixel }));
            return ((await app.As("lin").Do((ShowDeduction show) => show.Run(deduction))).IsClauseSigned, (await app.As("lin").Open($"/fit-outs/deductions/{deduction}")).Text.Contains("is not found in the agreement"));
        }
        Assert.Equal((true, false), await With("协议第八条第4项"));
        Assert.Equal((true, false), await With("造成共用部位、共用设施设备损坏"));
        Assert.Equal((false, true), await With("协议第八条第9项"));
        Assert.Equal((false, true), await With("保证金管理办法第三款"));
    }
}
