using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>What was paid in for a badge is kept when it is lost, as far as somebody signs for it.</summary>
public sealed class LostBadgeTests
{
    private static Task<DeductionId> Keep(StewardApp app, FitOutId id, int badges, decimal yuan) => app.As("wang").Do((ProposeDeduction propose) => propose.Run(new()
    {
        FitOut = id, Badges = badges, Sum = Money.Yuan(yuan), Clause = "协议第八条第5项", Reason = "出入证遗失", Photos = [MoneySeed.Photo()], ApplicantName = "吴晓梅", ApplicantSignature = MoneySeed.Pixel,
    }));

    /// <summary>Two badges with ten yuan for each; one is lost, the other comes back.</summary>
    private static async Task<FitOutId> OneLost(StewardApp app)
    {
        var id = await app.UnderWay();
        var (lost, back) = (await app.Badge(id), await app.Badge(id, "李长根", f => f.IdNumber = "330102199003078811"));
        await app.As("wang").Do((LoseBadge lose) => lose.Run(lost, new()));
        await app.As("wang").Do((ReturnBadge give) => give.Run(back, new()));
        await app.Finish(id);
        return id;
    }

    [Theory, OnEveryDatabase]
    public async Task The_form_of_the_refund_proposes_by_itself_what_is_kept_for_lost_badges(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await OneLost(app);
        var deposit = (await app.Books(id)).Deposits.Single(d => d.Kind is DepositKind.Badges).Id;
        Assert.Equal((1, 1000L), await app.Books(id) is var books ? (books.LostBadges, books.ForLost.Fen) : default);
        Assert.Equal("DespiteLost", (await Assert.ThrowsAsync<Invalid>(() => app.GiveBack(id, DepositKind.Badges))).Faults.Single().Field);
        var form = await app.As("wang").Open($"/fit-outs/{id}/money?Give={deposit}");
        Assert.Contains("1 badges are lost, for which ¥10.00 were paid in", form.Text);
        var deduct = await form.Follow("Propose the deduction first");
        Assert.Equal(("1", "10.00"), (deduct.Value("act-Deduct", "Badges"), deduct.Value("act-Deduct", "Sum")));
        var sent = await deduct.Send("act-Deduct", [("Clause", "协议第八条第5项"), ("ApplicantName", "吴晓梅"), ("ApplicantSignature", MoneySeed.Pixel)], [("Photos", "loss.png", FitOutDesk.Pixel)]);
        Assert.StartsWith("/fit-outs/deductions/", sent.Path);
        var deduction = new DeductionId(Guid.Parse(sent.Path.Split('/')[^1]));

        // Until it is decided nothing of that deposit goes back, and the others are not held up by it.
        Assert.Equal("A deduction waits for approval: decide on it first.", (await Assert.ThrowsAsync<Refused>(() => app.GiveBack(id, DepositKind.Badges))).Message);
        await app.GiveBack(id);
        await app.As("zhou").Do((ApproveDeduction approve) => approve.Run(deduction, new() { Words = "纸质协议第八条第5项" }));
        books = await app.Books(id);
        Assert.Equal([(DepositKind.Home, 100_000L), (DepositKind.Contractor, 80_000L), (DepositKind.Badges, 1000L)], books.Deposits.Select(d => (d.Kind, d.Held.Fen)));
        Assert.Equal(0, books.LostBadges);
        var refund = await app.GiveBack(id, DepositKind.Badges);
        Assert.Equal(1000, (await app.As("wang").Do((ShowRefund show) => show.Run(refund))).Sum.Fen);
        var totals = await app.As("zheng").Do((LedgerTotals show) => show.Run(new()));
        Assert.Equal((1000L, true), (totals.Deducted.Fen, totals.Balances));
    }

    [Theory, OnEveryDatabase]
    public async Task No_more_is_kept_than_was_lost_and_is_held_and_the_house_may_let_it_be(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await OneLost(app);
        Assert.Equal("Badges", (await Assert.ThrowsAsync<Invalid>(() => Keep(app, id, 2, 20))).Faults.Single().Field);
        Assert.Equal("Sum", (await Assert.ThrowsAsync<Invalid>(() => Keep(app, id, 1, 20.01m))).Faults.Single().Field);
        var first = await Keep(app, id, 1, 10);
        Assert.Equal("Badges", (await Assert.ThrowsAsync<Invalid>(() => Keep(app, id, 1, 10))).Faults.Single().Field);
        await app.As("lin").Do((DropDeduction drop) => drop.Run(first, new() { Why = "出入证已找回" }));
        var deposit = (await app.Books(id)).Deposits.Single(d => d.Kind is DepositKind.Badges).Id;
        var refund = await app.As("wang").Do((ProposeRefund propose) => propose.Run(new() { Deposit = deposit, Payee = "吴晓梅", DespiteLost = true }));
        Assert.Equal(2000, (await app.As("wang").Do((ShowRefund show) => show.Run(refund))).Sum.Fen);
        // What is on its way back is not deducted from.
        var late = await Keep(app, id, 1, 10);
        await Assert.ThrowsAsync<Refused>(() => app.As("zhou").Do((ApproveDeduction approve) => approve.Run(late, new() { Words = "纸质协议第八条第5项" })));
    }
}
