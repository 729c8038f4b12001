using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Data;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Whoever comes next hears of it: from the approval to the cashier, from the payment to the permit, and back to whoever proposed or paid.</summary>
public sealed class HandoverTests
{
    private const string ToIssue = "is signed and paid: issue the permit";

    private static async Task<FitOutId[]> Waiting(StewardApp app, ProjectWait what)
    {
        var rows = (await app.As("wang").Do((FitOutList list) => list.Run(new() { Waits = what }))).Rows.Select(r => r.Id).ToArray();
        Assert.Equal(rows.Length, (await app.As("wang").Do((FitOutWaits waits) => waits.Run(new()))).Waits.FirstOrDefault(w => w.What == what)?.Count ?? 0);
        return rows;
    }

    private static async Task<int> Heard(StewardApp app, string who, string words) => (await app.Heard(who)).Count(t => t.Contains(words, StringComparison.Ordinal));

    [Theory, OnEveryDatabase]
    public async Task What_was_approved_before_the_first_tariff_pays_by_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Project(ProjectState.Approved);
        Assert.NotNull((await app.Books(id)).NoRates);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Tariff();
        await app.Tariff(f => (f.From, f.Rubbish) = (MoneySeed.Today.AddDays(9), Money.Yuan(3)));
        Assert.Equal((MoneySeed.Today.AddDays(1), null), await app.Books(id) is var books ? (books.TariffFrom!.Value, books.NoRates) : default);
        await app.DrawUp(id);
        await app.PayAll(id);
        Assert.Equal((ProjectState.Settled, 205_375L), await app.Books(id) is var paid ? (paid.State, paid.Payments.Single().Total.Fen) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task The_cashier_hears_of_the_approval_and_whoever_issues_permits_of_the_payment(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Submitted();
        await app.PassPapers(id);
        await app.PassDrawings(id);
        Assert.Empty(await Waiting(app, ProjectWait.ToCharge));
        await app.Approve(id);
        foreach (var cashier in new[] { "wang", "zheng" }) Assert.Equal(1, await Heard(app, cashier, "is approved: calculate what it pays"));
        Assert.Equal(0, await Heard(app, "zhao", "calculate what it pays"));
        Assert.Equal([id], await Waiting(app, ProjectWait.ToCharge));
        Assert.Contains("Charges to calculate", (await app.As("zheng").Open("/fit-outs?Waits=ToCharge")).Text);
        await app.Sign(id);
        await app.DrawUp(id);
        Assert.Empty(await Waiting(app, ProjectWait.ToCharge));
        Assert.Empty(await Waiting(app, ProjectWait.ToPermit));
        var deposit = (await app.Books(id)).Charges.Single(c => c.Kind is ChargeKind.Deposit).Id;
        await app.As("zheng").Do((ReceivePayment receive) => receive.Run(new() { FitOut = id, Charges = [deposit], Payer = "吴晓梅" }));
        Assert.Equal(0, await Heard(app, "chen", ToIssue));
        await app.PayAll(id, "zheng");
        Assert.Equal(1, await Heard(app, "chen", ToIssue));
        Assert.Equal([id], await Waiting(app, ProjectWait.ToPermit));
        Assert.Contains("Permit to issue", (await app.As("chen").Open("/fit-outs?Waits=ToPermit")).Text);

        // A receipt that is reversed takes it out of those that wait for the permit; the payer hears of it.
        var receipt = (await app.Books(id)).Payments[0];
        await app.As("lin").Do((ReversePayment reverse) => reverse.Run(receipt.Id, new() { Why = "转账被退回" }));
        Assert.Empty(await Waiting(app, ProjectWait.ToPermit));
        Assert.Contains($"Receipt {receipt.Number} of {receipt.Total} yuan for fit-out {(await app.FitOut(id)).Number} of 3-2-1801 was reversed: 转账被退回. What it paid for is due again", await app.Heard("wu"));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_other_way_to_what_is_settled_is_told_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff(f => (f.Deposit, f.ContractorDeposit, f.Rubbish, f.BadgeFee, f.BadgeDeposit) = (Money.Zero, Money.Zero, Money.Yuan(1), Money.Zero, Money.Zero));
        async Task<FitOutId> Charged(string unit, bool signed = true)
        {
            var id = await app.Project(ProjectState.Approved, unit, signed);
            await app.DrawUp(id, badges: 0);
            return id;
        }
        async Task Drop(FitOutId id, string who)
        {
            var charge = (await app.Books(id)).Charges.Single().Id;
            await app.As(who).Do((DropCharge drop) => drop.Run(charge, new() { Why = "减免" }));
        }
        // Waived by whoever takes money too: settled at once.
        await Drop(await Charged("3-2-101"), "lin");
        Assert.Equal(1, await Heard(app, "chen", ToIssue));
        // Waived by whoever does not: a cashier notes it.
        var waived = await Charged("3-2-102");
        await Drop(waived, "zhou");
        Assert.Equal(1, await Heard(app, "zheng", "Nothing is due any more"));
        Assert.Equal([waived], await Waiting(app, ProjectWait.ToCharge));
        await app.As("zheng").Do((SettleFitOut settle) => settle.Run(waived, new()));
        Assert.Equal(2, await Heard(app, "chen", ToIssue));
        // Nothing to pay at all.
        await app.Tariff(f => (f.Deposit, f.ContractorDeposit, f.Rubbish, f.BadgeFee, f.BadgeDeposit) = (Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero));
        await Charged("3-2-201");
        Assert.Equal(3, await Heard(app, "chen", ToIssue));
        // Paid first and signed last.
        var late = await Charged("3-2-1801", signed: false);
        Assert.Equal(3, await Heard(app, "chen", ToIssue));
        var mark = (await app.As("wang").Do((ReadFitOutAgreement read) => read.Run(late))).Mark;
        await app.As("wang").Do((SignFitOutAgreement sign) => sign.Run(late, new() { Mark = mark, SignedBy = "吴晓梅", SignedOnPaper = true }));
        Assert.Equal(4, await Heard(app, "chen", ToIssue));
        Assert.Equal(4, (await Waiting(app, ProjectWait.ToPermit)).Length);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_proposed_hears_that_it_was_dropped(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var deduction = await app.Deduct(id, 10);
        await app.As("lin").Do((DropDeduction drop) => drop.Run(deduction, new() { Why = "已自行修复" }));
        Assert.Equal(1, await Heard(app, "wang", "that you proposed is dropped: 已自行修复"));
        await app.Finish(id);
        var refund = await app.GiveBack(id);
        await app.As("lin").Do((DropRefund drop) => drop.Run(refund, new() { Why = "账号有误" }));
        Assert.Equal(1, await Heard(app, "wang", "that you proposed is dropped: 账号有误"));
        var own = await app.GiveBack(id);
        await app.As("wang").Do((DropRefund drop) => drop.Run(own, new() { Why = "重新提交" }));
        Assert.Equal(0, await Heard(app, "wang", "重新提交"));
    }
}
