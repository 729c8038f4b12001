using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

public sealed class RefundTests
{
    [Theory, OnEveryDatabase]
    public async Task The_contractor_bears_a_deduction_first_and_another_person_approves_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var deduction = await app.Deduct(id, 900, "lin");
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ApproveDeduction approve) => approve.Run(deduction, new() { Words = "纸质协议第九条" })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ApproveDeduction approve) => approve.Run(deduction, new() { Words = "纸质协议第九条" })));
        await app.As("zhou").Do((ApproveDeduction approve) => approve.Run(deduction, new() { Words = "纸质协议第九条" }));
        var view = await app.As("wang").Do((ShowDeduction show) => show.Run(deduction));
        Assert.Equal((80_000L, 10_000L, DeductionState.Deducted), (view.FromContractor.Fen, view.FromHome.Fen, view.State));
        Assert.Equal(3, view.Story.Files.Count);
        Assert.Equal("Sum", (await Assert.ThrowsAsync<Invalid>(() => app.Deduct(id, 900.01m))).Faults.Single().Field);
        var unsigned = await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((ProposeDeduction propose) => propose.Run(new() { FitOut = id, Sum = Money.Yuan(1), Clause = "协议", Reason = "划伤", ApplicantName = "吴", Photos = [MoneySeed.Photo()] })));
        Assert.Equal("ApplicantSignature", unsigned.Faults.Single().Field);
        var seen = await app.Look(db => db.Set<Deposit>().Where(d => d.FitOut == id).OrderBy(d => d.Kind).Select(d => d.Received - d.Deducted).ToListAsync());
        Assert.Equal(92_000, seen.Sum());
    }

    [Theory, OnEveryDatabase]
    public async Task A_refund_waits_for_the_acceptance_and_takes_two_people(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await Assert.ThrowsAsync<Refused>(() => app.GiveBack(id));
        await app.Finish(id);
        var refund = await app.GiveBack(id, who: "lin");
        await Assert.ThrowsAsync<Refused>(() => app.GiveBack(id));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new())));
        await Assert.ThrowsAsync<Refused>(() => app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new())));
        await app.As("zhou").Do((ApproveRefund approve) => approve.Run(refund, new()));
        await app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new() { Reference = "T1" }));
        Assert.Equal(ProjectState.Passed, (await app.Books(id)).State);
        foreach (var kind in new[] { DepositKind.Contractor, DepositKind.Badges })
        {
            var next = await app.GiveBack(id, kind);
            await app.As("lin").Do((ApproveRefund approve) => approve.Run(next, new()));
            await app.As("zheng").Do((PayRefund pay) => pay.Run(next, new()));
        }
        Assert.Equal((ProjectState.Refunded, 0L), ((await app.Books(id)).State, (await app.Books(id)).Held.Fen));
    }

    [Theory, OnEveryDatabase]
    public async Task While_a_deduction_is_undecided_nothing_that_would_bear_it_goes_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await app.Finish(id);
        var refund = await app.GiveBack(id);
        var deduction = await app.Deduct(id, 100);
        Task Approve() => app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new()));
        Assert.Equal("A deduction waits for approval: decide on it first.", (await Assert.ThrowsAsync<Refused>(Approve)).Message);
        // Whoever approves may drop it too, whether or not they take money.
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((DropDeduction drop) => drop.Run(deduction, new() { Why = "x1" })));
        await app.As("zhou").Do((DropDeduction drop) => drop.Run(deduction, new() { Why = "已自行修复" }));
        await Approve();
        var second = await app.Deduct(id, 100);
        await Assert.ThrowsAsync<Refused>(() => app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new())));
        await app.As("zhou").Do((DropRefund drop) => drop.Run(refund, new() { Why = "先扣款" }));
        await app.As("zhou").Do((ApproveDeduction approve) => approve.Run(second, new() { Words = "纸质协议第九条" }));
        Assert.Equal(DeductionState.Deducted, (await app.As("wang").Do((ShowDeduction show) => show.Run(second))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_pays_at_the_same_moment_pays_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await app.Finish(id);
        var asked = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => { try { return await app.GiveBack(id); } catch (Refused) { return default(DepositRefundId?); } }));
        var refund = Assert.Single(asked.OfType<DepositRefundId>());
        await app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new()));
        var paid = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => { try { await app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new())); return 1; } catch (Refused) { return 0; } }));
        Assert.Equal(1, paid.Sum());
        Assert.Equal(0, (await app.Books(id)).Deposits.Single(d => d.Kind is DepositKind.Home).Held.Fen);
    }

    [Theory, OnEveryDatabase]
    public async Task The_database_itself_lets_nobody_pay_back_more_than_is_held(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await Assert.ThrowsAnyAsync<Exception>(() => app.Look(db => db.Set<Deposit>().Where(d => d.FitOut == id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Refunded, 100_000_000))));
    }

    [Theory, OnEveryDatabase]
    public async Task The_reconciliation_comes_out_to_the_fen(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        app.Clock.Advance(TimeSpan.FromDays(35));
        var other = await app.UnderWay("3-2-1802");
        var deduction = await app.Deduct(other, 300.05m);
        await app.As("zhou").Do((ApproveDeduction approve) => approve.Run(deduction, new() { Words = "纸质协议第九条" }));
        await app.Finish(id);
        var refund = await app.GiveBack(id);
        await app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new()));
        await app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new()));
        var days = new LedgerDays { From = new(2026, 4, 1), To = new(2026, 4, 30) };
        var totals = await app.As("zheng").Do((LedgerTotals show) => show.Run(days));
        Assert.Equal((182_000L, 182_000L, 30_005L, 100_000L, 233_995L), (totals.Opening.Fen, totals.Received.Fen, totals.Deducted.Fen, totals.Refunded.Fen, totals.Closing.Fen));
        Assert.True(totals.Balances);
        var rows = (await app.As("zheng").Do((LedgerList list) => list.Run(days))).Rows;
        Assert.Equal(totals.Closing.Fen, rows.Sum(r => r.Closing.Fen));
        Assert.All(rows, r => Assert.Equal(r.Closing.Fen, r.Opening.Fen + r.Received.Fen - r.Reversed.Fen - r.Deducted.Fen - r.Refunded.Fen));
        Assert.Empty((await app.As("liu").Do((LedgerList list) => list.Run(days))).Rows);
        Assert.Contains("Balances to the fen.", (await app.As("zheng").Open("/fit-outs/ledger/print?From=2026-04-01&To=2026-04-30")).Text);
        Assert.Contains("300.05", await app.As("zheng").Http.GetStringAsync("/api/fit-outs/ledger/export.csv?From=2026-04-01&To=2026-04-30"));
        Assert.Equal(5, (await app.As("zheng").Do((DepositList list) => list.Run(new()))).Total);
    }
}
