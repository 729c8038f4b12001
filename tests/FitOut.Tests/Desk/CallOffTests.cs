using Steward.Contracts.FitOut;
using Steward.Estate.Buildings;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Whoever withdraws before work begins gets back what was paid.</summary>
public sealed class CallOffTests
{
    private static Task Withdraw(StewardApp app, FitOutId id, string who = "wang") => app.As(who).Do((WithdrawFitOut withdraw) => withdraw.Run(id, new() { Reason = "改期" }));
    private static Task<PaymentId> Pay(StewardApp app, FitOutId id, params ChargeId[] charges) => app.As("wang").Do((ReceivePayment receive) => receive.Run(new() { FitOut = id, Charges = [.. charges], Payer = "吴晓梅" }));

    [Theory, OnEveryDatabase]
    public async Task What_was_paid_of_it_goes_back_and_what_was_not_falls_away(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        var charges = (await app.Books(id)).Charges;
        await Pay(app, id, charges.Single(c => c.Kind is ChargeKind.Deposit).Id, charges.Single(c => c.Kind is ChargeKind.Rubbish).Id);
        await (await app.As("wu").Open($"/portal/fit-outs/{id}?do=Withdraw")).Send("act-Withdraw", ("Reason", "改期"));
        var money = await app.Books(id);
        Assert.Equal((ProjectState.CalledOff, 0L, 122_375L, new DateOnly(2026, 3, 11)), (money.State, money.Due.Fen, money.Held.Fen, money.RefundDue!.Value));
        Assert.Contains(await app.Heard("zheng"), t => t.EndsWith("was withdrawn: what was paid is to be given back", StringComparison.Ordinal));
        Assert.Contains("what was paid is given back", (await app.As("wu").Open($"/portal/fit-outs/{id}")).Text);
        await Assert.ThrowsAsync<Refused>(() => Pay(app, id, charges.Single(c => c.Kind is ChargeKind.BadgeFee).Id));
        Assert.Equal("Withdrawn, money to go back", await app.As("lin").Do(async (BuildingGrid grid) => (await grid.Run(new(app.World.Building, "fit-outs"))).Cells.Single(c => c.Label == "3-2-1801").Words));

        app.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(DueStep.RefundLate, Assert.Single((await app.As("lin").Do((DueList list) => list.Run(new()))).Rows).Step);
        foreach (var kind in new[] { DepositKind.Home, DepositKind.Fees })
        {
            var refund = await app.GiveBack(id, kind);
            await app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new()));
            await app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new()));
        }
        money = await app.Books(id);
        Assert.Equal((ProjectState.Refunded, 0L), (money.State, money.Held.Fen));
        Assert.True((await app.As("zheng").Do((LedgerTotals totals) => totals.Run(new()))).Balances);
        await Assert.ThrowsAsync<Refused>(() => app.As("zhou").Do((ReversePayment reverse) => reverse.Run(money.Payments[0].Id, new() { Why = "收错户" })));
    }

    [Theory, OnEveryDatabase]
    public async Task Without_any_payment_it_is_withdrawn_at_once_though_charges_were_drawn_up(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        var due = (await app.Books(id)).Charges[0].Id;
        await Withdraw(app, id);
        var money = await app.Books(id);
        Assert.Equal((ProjectState.Withdrawn, 0L), (money.State, money.Due.Fen));
        Assert.All(money.Charges, c => Assert.NotNull(c.WhyDropped));
        await Assert.ThrowsAsync<Refused>(() => Pay(app, id, due));
    }

    [Theory, OnEveryDatabase]
    public async Task A_receipt_that_was_a_mistake_is_taken_back_after_that_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        var receipt = await app.PayAll(id);
        await Withdraw(app, id);
        Assert.Equal((ProjectState.CalledOff, 205_375L), (await app.Books(id)) is var held ? (held.State, held.Held.Fen) : default);
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((ReversePayment reverse) => reverse.Run(receipt, new() { Why = "转账被退回" })));
        await app.As("lin").Do((ReversePayment reverse) => reverse.Run(receipt, new() { Why = "转账被退回" }));
        Assert.Equal((0L, 0L), (await app.Books(id)) is var none ? (none.Due.Fen, none.Held.Fen) : default);
        await app.As("wang").Do((CloseDeposit close) => close.Run(id, new()));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_pays_while_it_is_withdrawn_loses_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        var one = (await app.Books(id)).Charges.Single(c => c.Kind is ChargeKind.Deposit).Id;
        async Task<bool> Try(Func<Task> deed) { try { await deed(); return true; } catch (Refused) { return false; } }
        var did = await Task.WhenAll(Try(() => Pay(app, id, one)), Try(() => Withdraw(app, id)));
        var money = await app.Books(id);
        Assert.True(did[1]);
        Assert.Equal(did[0] ? (ProjectState.CalledOff, 100_000L) : (ProjectState.Withdrawn, 0L), (money.State, money.Held.Fen));
    }
}
