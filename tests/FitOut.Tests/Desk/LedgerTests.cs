using CsCheck;
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
        Gen.Select(Gen.Int[0, 4], Gen.Int[-2, 300]).List[0, 60].Sample(deeds =>
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
                        4 => deposit.Move(new(fen), "x", actor, default),
                        2 => deposit.Deduct(new(fen), "x", actor, default),
                        _ => deposit.Refund(new(fen), "x", actor, default),
                    };
                    sum += line.Adds ? line.Fen : -line.Fen;
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
        await Assert.ThrowsAsync<Denied>(() => app.Tariff(who: "wang"));
        await Assert.ThrowsAsync<Denied>(() => app.Tariff(who: "liu"));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_cashiers_take_the_same_money_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
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
        var id = await app.Charged();
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
    public async Task Once_its_day_is_over_or_work_has_begun_a_receipt_is_reversed_by_a_second_person(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var (id, next) = (await app.Project(ProjectState.Approved), await app.Project(ProjectState.Approved, "3-2-1802"));
        await app.DrawUp(id);
        var receipt = await app.PayAll(id, "lin");
        await app.As("wang").Do((Permits.IssuePermit issue) => issue.Run(id, new() { Works = "粉刷" }));
        await app.DrawUp(next);
        var yesterday = await app.PayAll(next);
        Task Reverse(PaymentId payment, string who) => app.As(who).Do((ReversePayment reverse) => reverse.Run(payment, new() { Why = "收错户" }));
        foreach (var who in new[] { "wang", "zheng", "lin" }) await Assert.ThrowsAsync<Refused>(() => Reverse(receipt, who));
        await Assert.ThrowsAsync<Denied>(() => Reverse(receipt, "sun"));
        Assert.DoesNotContain("Reverse it", (await app.As("wang").Open($"/fit-outs/receipts/{receipt}")).Text);
        await Reverse(receipt, "zhou");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Refused>(() => Reverse(yesterday, "zheng"));
        await Reverse(yesterday, "lin");

        // What is due again keeps the file open.
        await app.Finish(id);
        Assert.Equal("Something is still to be paid.", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((CloseDeposit close) => close.Run(id, new())))).Message);
        Assert.DoesNotContain(MoneyAct.Close, (await app.Books(id)).Open);
        await app.PayAll(id);
    }

    [Theory, OnEveryDatabase]
    public async Task Only_a_contractor_that_there_is_leaves_a_deposit(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Project(ProjectState.Approved, firm: null);
        await app.DrawUp(id);
        Assert.DoesNotContain((await app.Books(id)).Charges, c => c.Kind is ChargeKind.ContractorDeposit);
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
