using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Loans;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>What is sealed goes out by leave, and nobody hands a key to themselves.</summary>
public sealed class KeySealTests
{
    private static Task Open(StewardApp app, KeyId key) => app.As("wang").Do((UnsealKey open) => open.Run(key, new() { Reason = "业主要求核对" }));
    private static Task Approve(StewardApp app, KeyLoanId id) => app.As("zhou").Do((ApproveLoan approve) => approve.Run(id, new()));
    private static Task HandOver(StewardApp app, KeyLoanId id, string who) => app.As(who).Do((HandOverKey hand) => hand.Run(id, new() { Signature = KeyDesk.Pen }));

    [Theory, OnEveryDatabase]
    public async Task Opening_the_seal_first_does_not_spare_anybody_the_leave(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, card) = await app.Left(seal: "FC-1");
        await Open(app, entry);
        var id = await app.Lend(app.Repair(entry));
        Assert.Equal((KeyLoanState.Asked, KeptKeyState.InCabinet), ((await app.Loan(id)).Loan.State, (await app.Key(entry)).Key.State));
        await Assert.ThrowsAsync<Refused>(() => HandOver(app, id, "wang"));
        Assert.Equal(KeyLoanState.Out, (await app.Loan(await app.Lend(app.Repair(card)))).Loan.State);

        await Approve(app, id);
        await HandOver(app, id, "wang");
        await app.As("wang").Do((TakeBackKey back) => back.Run(id, new()));
        var again = await app.Lend(app.Repair(entry));
        Assert.Equal(KeyLoanState.Out, (await app.Loan(again)).Loan.State);
        await app.As("wang").Do((TakeBackKey back) => back.Run(again, new() { Seal = "FC-2" }));
        await Open(app, entry);
        Assert.Equal(KeyLoanState.Asked, (await app.Loan(await app.Lend(app.Repair(entry)))).Loan.State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_sealed_key_that_was_lost_and_found_needs_leave_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left(seal: "FC-1");
        await app.As("wang").Do((LoseKey lose) => lose.Run(entry, new() { Words = "盘点时不在" }));
        await app.As("wang").Do((FindKey find) => find.Run(entry, new() { Words = "在抽屉里" }));
        Assert.Equal(KeyLoanState.Asked, (await app.Loan(await app.Lend(app.Repair(entry)))).Loan.State);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_hands_out_or_takes_back_the_key_that_they_borrow(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        Assert.Equal("Signature", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Lend(app.Repair(entry, "wang")))).Faults).Field);
        var form = app.Repair(entry, "wang");
        form.Signature = null;
        var id = await app.Lend(form);
        Assert.Equal(KeyLoanState.Approved, (await app.Loan(id)).Loan.State);
        Assert.DoesNotContain(KeyLoanAction.HandOver, (await app.Loan(id)).Open);
        Assert.StartsWith("Nobody hands out or takes back", (await Assert.ThrowsAsync<Refused>(() => HandOver(app, id, "wang"))).Message);
        await HandOver(app, id, "lin");
        Assert.StartsWith("Nobody hands out or takes back", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((TakeBackKey back) => back.Run(id, new())))).Message);
        await app.As("lin").Do((TakeBackKey back) => back.Run(id, new()));
        Assert.Equal(KeyLoanState.Back, (await app.Loan(id)).Loan.State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_approved_up_to_a_day_is_put_off_beyond_it_by_whoever_may_approve(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left(seal: "FC-1");
        var id = await app.Lend(app.Repair(entry));
        await Approve(app, id);
        await HandOver(app, id, "wang");
        Task Extend(int days, int hour, string who) => app.As(who).Do((ExtendLoan extend) => extend.Run(id, new() { DueAt = new DateTime(2026, 3, 2, hour, 0, 0).AddDays(days), Reason = "配件未到" }));
        await Extend(0, 21, "wang");
        Assert.StartsWith("This loan was approved up to", (await Assert.ThrowsAsync<Refused>(() => Extend(1, 9, "wang"))).Message);
        await Extend(2, 18, "lin");
        await Extend(1, 18, "wang");
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 10, 0, 0, default), (await app.Loan(id)).Loan.DueAt);
    }
}
