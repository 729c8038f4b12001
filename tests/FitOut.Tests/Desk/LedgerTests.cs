using CsCheck;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

public sealed class LedgerTests
{
    [Fact]
    public void A_deposit_balances_whatever_is_done_with_it()
    {
        var actor = new Actor();
        actor.BecomeSystem();
        Gen.Select(Gen.Int[0, 3], Gen.Int[-2, 300]).List[0, 60].Sample(deeds =>
        {
            var (deposit, sum) = (new Deposit(default, default, DepositKind.Home), 0L);
            foreach (var (what, fen) in deeds)
            {
                try
                {
                    var line = what switch
                    {
                        0 => deposit.Receive(new(fen), "x", actor, default),
                        1 => deposit.Reverse(new(fen), "x", actor, default),
                        2 => deposit.Deduct(new(fen), "x", actor, default),
                        _ => deposit.Refund(new(fen), "x", actor, default),
                    };
                    sum += line.What is EntryKind.Received ? line.Fen : -line.Fen;
                }
                catch (Refused) { }
                Assert.Equal(sum, deposit.Held.Fen);
                Assert.True(deposit.Held.Fen >= 0 && deposit.Received >= 0);
            }
        });
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_due_comes_from_the_tariff_of_the_day_of_approval(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Project(ProjectState.Approved);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Tariff(f => f.Rubbish = Money.Yuan(9));
        await app.DrawUp(id);
        var money = await app.Books(id);
        Assert.Equal([100_000, 80_000, 22_375, 1000, 2000], money.Charges.Select(c => c.Sum.Fen));
        await Assert.ThrowsAsync<Refused>(() => app.DrawUp(id));
        var receipt = await app.PayAll(id);
        money = await app.Books(id);
        Assert.Equal((ProjectState.Settled, 0L, 182_000L), (money.State, money.Due.Fen, money.Held.Fen));
        var page = await app.As("wang").Open($"/fit-outs/receipts/{receipt}");
        Assert.Contains("人民币贰仟零伍拾叁元柒角伍分", page.Text);
        Assert.Contains("SJ-2026-00001", page.Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_deposits_are_not_taken_only_fees_are_due_and_without_any_it_is_settled_at_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        await app.As("zhou").Do((Platform.Settings.ChangeSetting change) => change.Run("fit-outs.deposit.on", new() { Value = "false", Site = app.Site }));
        Assert.Equal("Deposit", (await Assert.ThrowsAsync<Invalid>(() => app.Tariff(f => f.From = MoneySeed.Today.AddDays(1)))).Faults.Single().Field);
        var id = await app.Project(ProjectState.Approved);
        await app.DrawUp(id);
        Assert.Equal([ChargeKind.Rubbish, ChargeKind.BadgeFee], (await app.Books(id)).Charges.Select(c => c.Kind));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Tariff(f => (f.Deposit, f.ContractorDeposit, f.Rubbish, f.BadgeFee, f.BadgeDeposit, f.Clause) = (Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, null));
        var free = await app.Project(ProjectState.Approved, "3-2-1802");
        await app.DrawUp(free);
        Assert.Equal(ProjectState.Settled, (await app.Books(free)).State);
        await app.As("wang").Do((Permits.IssuePermit issue) => issue.Run(free, new() { Works = "粉刷" }));
        await app.Finish(free);
        await app.As("wang").Do((CloseDeposit close) => close.Run(free, new()));
        Assert.Equal(ProjectState.Refunded, (await app.Books(free)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_tariff_above_the_citys_ceiling_or_without_a_clause_is_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Task<Invalid> Set(Action<SetTariff.Form> change) => Assert.ThrowsAsync<Invalid>(() => app.Tariff(change));
        Assert.Equal("Deposit", (await Set(f => f.Deposit = Money.Yuan(1200.01m))).Faults.Single().Field);
        Assert.Equal("Clause", (await Set(f => f.Clause = " ")).Faults.Single().Field);
        Assert.Equal("From", (await Set(f => f.From = MoneySeed.Today.AddDays(-1))).Faults.Single().Field);
        await app.Tariff(f => f.Deposit = Money.Yuan(1200));
        await Assert.ThrowsAsync<Refused>(() => app.Tariff());
        await Assert.ThrowsAsync<Denied>(() => app.Tariff(who: "wang"));
        await Assert.ThrowsAsync<Denied>(() => app.Tariff(who: "liu"));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_cashiers_take_the_same_money_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Project(ProjectState.Approved);
        await app.DrawUp(id);
        var due = (await app.Books(id)).Charges.Select(c => c.Id).ToList();
        var tries = await Task.WhenAll(new[] { "wang", "zheng", "lin", "wang" }.Select(async who =>
        {
            try { await app.As(who).Do((ReceivePayment receive) => receive.Run(new() { FitOut = id, Charges = due, Payer = "吴晓梅" })); return 1; }
            catch (Refused) { return 0; }
        }));
        Assert.Equal(1, tries.Sum());
        var money = await app.Books(id);
        Assert.Equal((182_000L, 1), (money.Held.Fen, money.Payments.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task A_mistaken_receipt_is_reversed_by_a_line_and_what_it_paid_is_due_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Project(ProjectState.Approved);
        await app.DrawUp(id);
        var receipt = await app.PayAll(id);
        Task Reverse() => app.As("zheng").Do((ReversePayment reverse) => reverse.Run(receipt, new() { Why = "收错户" }));
        await Reverse();
        await Assert.ThrowsAsync<Refused>(Reverse);
        var money = await app.Books(id);
        Assert.Equal((205_375L, 0L, 6), (money.Due.Fen, money.Held.Fen, money.Entries.Count));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((Permits.IssuePermit issue) => issue.Run(id, new() { Works = "粉刷" })));
        await app.PayAll(id);
        Assert.Equal((2, 182_000L), ((await app.Books(id)).Payments.Count, (await app.Books(id)).Held.Fen));
        Assert.Contains("收错户", (await app.As("wang").Open($"/fit-outs/receipts/{receipt}")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_contractor_bears_a_deduction_first_and_another_person_approves_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var deduction = await app.Deduct(id, 900, "lin");
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ApproveDeduction approve) => approve.Run(deduction, new())));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ApproveDeduction approve) => approve.Run(deduction, new())));
        await app.As("zhou").Do((ApproveDeduction approve) => approve.Run(deduction, new()));
        var view = await app.As("wang").Do((ShowDeduction show) => show.Run(deduction));
        Assert.Equal((80_000L, 10_000L, DeductionState.Deducted), (view.FromContractor.Fen, view.FromHome.Fen, view.State));
        Assert.Equal(2, view.Story.Files.Count);
        Assert.Equal("Sum", (await Assert.ThrowsAsync<Invalid>(() => app.Deduct(id, 900.01m))).Faults.Single().Field);
        var unsigned = await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((ProposeDeduction propose) => propose.Run(new() { FitOut = id, Sum = Money.Yuan(1), Clause = "协议", Reason = "划伤", SignedBy = "吴", Photos = [MoneySeed.Photo()] })));
        Assert.Equal("Signature", unsigned.Faults.Single().Field);
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
        await app.As("zhou").Do((ApproveDeduction approve) => approve.Run(deduction, new()));
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
        Assert.Contains("It comes out to the fen.", (await app.As("zheng").Open("/fit-outs/ledger/print?From=2026-04-01&To=2026-04-30")).Text);
        Assert.Contains("300.05", await app.As("zheng").Http.GetStringAsync("/api/fit-outs/ledger/export.csv?From=2026-04-01&To=2026-04-30"));
        Assert.Equal(5, (await app.As("zheng").Do((DepositList list) => list.Run(new()))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task The_desk_does_it_all_on_the_page(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Project(ProjectState.Approved);
        var page = await app.As("wang").Open($"/fit-outs/{id}/money?do=DrawUp");
        page = await page.Send("act-DrawUp", ("Badges", "1"));
        Assert.Contains("¥2,038.75", page.Text);
        page = await (await app.As("wang").Open($"/fit-outs/{id}/money?do=Receive")).Send("act-Receive", ("Payer", "吴晓梅"));
        Assert.StartsWith("/fit-outs/receipts/", page.Path);
        Assert.Equal(ProjectState.Settled, (await app.Books(id)).State);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("liu").Open($"/fit-outs/{id}/money")).Status);
        await Assert.ThrowsAsync<NotFound>(() => app.As("he").Do((ShowMoney show) => show.Run(id)));
        Assert.Empty((await app.Books(id, "wu")).Open);
    }

    [Fact]
    public void Amounts_are_written_in_capitals_as_receipts_are()
    {
        Assert.Equal("人民币壹仟伍佰元整", Capitals.Of(Money.Yuan(1500)));
        Assert.Equal("人民币壹万零伍元零叁分", Capitals.Of(Money.Yuan(10005.03m)));
        Assert.Equal("人民币叁角整", Capitals.Of(Money.Yuan(0.3m)));
        Assert.Equal("人民币零元整", Capitals.Of(Money.Zero));
        Assert.Equal("人民币贰拾万元整", Capitals.Of(Money.Yuan(200000)));
    }
}
