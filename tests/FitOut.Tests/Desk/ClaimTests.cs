using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.OnSite;
using Steward.FitOut.Violations;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Who bears a deduction, what a violation claims, and to whom a deposit goes back.</summary>
public sealed class ClaimTests
{
    private static Task Approve(StewardApp app, DeductionId id) => app.As("zhou").Do((ApproveDeduction approve) => approve.Run(id, new() { Words = "纸质协议第九条" }));
    private static Task<ShowDeduction.View> Show(StewardApp app, DeductionId id) => app.As("wang").Do((ShowDeduction show) => show.Run(id));

    private static async Task<ViolationId> Claim(StewardApp app, FitOutId id, decimal yuan)
    {
        var violation = await app.Violation(id);
        await app.Notice(violation, new(2026, 3, 5));
        await app.As("chen").Do((ClaimDeduction claim) => claim.Run(violation, new() { Amount = Money.Yuan(yuan), DeductionClause = "协议第八条" }));
        return violation;
    }

    [Theory, OnEveryDatabase]
    public async Task The_deposit_of_somebody_who_did_not_sign_is_not_touched(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        Assert.Equal("Sum", (await Assert.ThrowsAsync<Invalid>(() => app.Deduct(id, 1000.01m, contractor: false))).Faults.Single().Field);
        Assert.Equal("Sum", (await Assert.ThrowsAsync<Invalid>(() => app.Deduct(id, 800.01m, applicant: false))).Faults.Single().Field);
        var (byApplicant, byContractor) = (await app.Deduct(id, 900, contractor: false), await app.Deduct(id, 300, applicant: false));
        await Approve(app, byApplicant);
        await Approve(app, byContractor);
        Assert.Equal((0L, 90_000L, null, "吴晓梅"), await Show(app, byApplicant) is var one ? (one.FromContractor.Fen, one.FromHome.Fen, one.ContractorSigned, one.ApplicantSigned) : default);
        Assert.Equal((30_000L, 0L, "周工", null), await Show(app, byContractor) is var two ? (two.FromContractor.Fen, two.FromHome.Fen, two.ContractorSigned, two.ApplicantSigned) : default);

        // What was held when it was signed may be gone when it is approved.
        var (first, late) = (await app.Deduct(id, 100, contractor: false), await app.Deduct(id, 100, contractor: false));
        await Approve(app, first);
        await Assert.ThrowsAsync<Refused>(() => Approve(app, late));
        Assert.Equal(50_000, (await app.Books(id)).Deposits.Single(d => d.Kind is DepositKind.Contractor).Held.Fen);
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_goes_back_while_a_violation_claims_something(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var (one, two) = (await Claim(app, id, 200), await Claim(app, id, 300));
        foreach (var violation in new[] { one, two })
        {
            await app.As("chen").Do((CorrectViolation correct) => correct.Run(violation, new() { Remark = "已清运" }));
            await app.As("chen").Do((CheckViolation check) => check.Run(violation, new() { InOrder = true }));
        }
        await app.Finish(id);
        async Task<string> Why() => (await Assert.ThrowsAsync<Refused>(() => app.GiveBack(id))).Message;
        Assert.Equal("A deduction is claimed for {0}: propose it, or note why it is not claimed.", await Why());
        await app.GiveBack(id, DepositKind.Badges);

        // A deduction for something else is nobody's claim.
        var other = await app.Deduct(id, 50);
        await Approve(app, other);
        Assert.Equal(2, (await app.Books(id)).Claims.Count);

        var deduction = await app.Deduct(id, 200, violation: one);
        Assert.Equal(two, Assert.Single((await app.Books(id)).Claims).Id);
        await Assert.ThrowsAsync<Refused>(() => app.Deduct(id, 200, violation: one));
        await Approve(app, deduction);
        Task Waive(string who) => app.As(who).Do((WaiveClaim waive) => waive.Run(two, new() { Why = "已自行修复，双方协商" }));
        await Assert.ThrowsAsync<Denied>(() => Waive("wang"));
        await Assert.ThrowsAsync<NotFound>(() => app.As("zhou").Do((WaiveClaim waive) => waive.Run(ViolationId.New(), new() { Why = "x1" })));
        Assert.NotEqual(string.Empty, await Why());
        await Waive("lin");
        await Assert.ThrowsAsync<Refused>(() => Waive("lin"));
        Assert.Equal("已自行修复，双方协商", (await app.Violation(two)).NotClaimed);
        await app.GiveBack(id);
    }

    [Theory, OnEveryDatabase]
    public async Task At_the_desk_one_says_for_which_violation_it_is_if_for_any(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var (one, two) = (await Claim(app, id, 200), await Claim(app, id, 300));
        var money = $"/fit-outs/{id}/money";
        var plain = await app.As("wang").Open($"{money}?do=Deduct");
        Assert.Equal(("", ""), (plain.Value("act-Deduct", "Violation"), plain.Value("act-Deduct", "Sum")));
        var chosen = await app.As("wang").Open($"{money}?do=Deduct&Claim={two}");
        Assert.Equal(($"{two}", "协议第八条"), (chosen.Value("act-Deduct", "Violation"), chosen.Value("act-Deduct", "Clause")));
        Assert.DoesNotContain("It is not claimed", plain.Text);
        await (await app.As("lin").Open($"{money}?Waive={one}")).Send($"waive-{one}", ("Why", "情节轻微"));
        Assert.Equal(two, Assert.Single((await app.Books(id)).Claims).Id);
    }

    [Theory, OnEveryDatabase]
    public async Task Each_deposit_goes_back_to_whoever_paid_it_in(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        async Task Pay(string payer, params ChargeKind[] kinds)
        {
            var charges = (await app.Books(id)).Charges.Where(c => kinds.Contains(c.Kind)).Select(c => c.Id);
            await app.As("wang").Do((ReceivePayment receive) => receive.Run(new() { FitOut = id, Charges = [.. charges], Payer = payer }));
        }
        await Pay("恒美装饰", ChargeKind.ContractorDeposit, ChargeKind.BadgeDeposit, ChargeKind.BadgeFee);
        await Pay("吴晓梅", ChargeKind.Deposit, ChargeKind.Rubbish);
        await app.As("wang").Do((Permits.IssuePermit issue) => issue.Run(id, new() { Works = "粉刷" }));
        await app.Finish(id);
        foreach (var (kind, payer) in new[] { (DepositKind.Home, "吴晓梅"), (DepositKind.Contractor, "恒美装饰"), (DepositKind.Badges, "恒美装饰") })
        {
            var deposit = (await app.Books(id)).Deposits.Single(d => d.Kind == kind).Id;
            var page = await app.As("wang").Open($"/fit-outs/{id}/money?Give={deposit}");
            Assert.Equal(payer, page.Value($"give-{deposit}", "Payee"));
            var refund = await page.Send($"give-{deposit}", kind is DepositKind.Badges ? [("Payee", "张大山")] : []);
            Assert.StartsWith("/fit-outs/refunds/", refund.Path);
            Assert.Contains(payer, refund.Text);
            Assert.Equal(kind is DepositKind.Badges, refund.Text.Contains("somebody else than paid it in"));
            Assert.Contains("Signature of the payee", (await app.As("wang").Open($"{refund.Path}/print")).Text);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("liu").Open($"{refund.Path}/print")).Status);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_receipt_is_not_reversed_under_a_refund_on_its_way(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await app.Finish(id);
        var receipt = (await app.Books(id)).Payments.Single().Id;
        var refund = await app.GiveBack(id);
        Task Reverse() => app.As("lin").Do((ReversePayment reverse) => reverse.Run(receipt, new() { Why = "转账被退回" }));
        Assert.Equal("A refund of the deposit is under way: drop it first.", (await Assert.ThrowsAsync<Refused>(Reverse)).Message);
        await app.As("zhou").Do((DropRefund drop) => drop.Run(refund, new() { Why = "收据有误" }));
        await Reverse();
        Assert.Equal(0, (await app.Books(id)).Held.Fen);
    }

    [Theory, OnEveryDatabase]
    public async Task Fees_that_are_to_go_back_are_no_money_of_the_day_of_withdrawal(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        await app.PayAll(id);
        app.Clock.Advance(TimeSpan.FromDays(40));
        await (await app.As("wu").Open($"/portal/fit-outs/{id}?do=Withdraw")).Send("act-Withdraw", ("Reason", "改期"));
        Assert.Equal((ProjectState.CalledOff, 205_375L), await app.Books(id) is var money ? (money.State, money.Held.Fen) : default);
        var april = new LedgerDays { From = new(2026, 4, 1), To = new(2026, 4, 30) };
        var totals = await app.As("zheng").Do((LedgerTotals show) => show.Run(april));
        Assert.Equal((182_000L, 0L, 23_375L, 205_375L, true), (totals.Opening.Fen, totals.Received.Fen, totals.Moved.Fen, totals.Closing.Fen, totals.Balances));
        var row = Assert.Single((await app.As("zheng").Do((LedgerList list) => list.Run(april))).Rows);
        Assert.Equal((0L, 23_375L, 205_375L), (row.Received.Fen, row.Moved.Fen, row.Closing.Fen));
        Assert.Contains("Moved from fees", (await app.As("zheng").Open("/fit-outs/ledger?From=2026-04-01&To=2026-04-30")).Text);
        Assert.Equal(182_000, (await app.As("zheng").Do((LedgerTotals show) => show.Run(new() { From = new(2026, 3, 1), To = new(2026, 3, 31) }))).Received.Fen);
    }
}
