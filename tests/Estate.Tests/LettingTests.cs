using Steward.Contracts.Estate;
using Steward.Estate.Lettings;
using Steward.Estate.Procedures;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class LettingTests
{
    private const string Taken = "The place is let to somebody else in this time: look at its calendar.";

    [Theory, OnEveryDatabase]
    public async Task A_place_is_let_once_in_a_time_whoever_is_quicker(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var stall = await app.Stall();
        var tries = await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            try { await app.Ask(Counter.Asking(stall, i, i + 6), i % 2 == 0 ? "wang" : "lin"); return null; }
            catch (Refused refused) { return refused.Message; }
        }));
        Assert.Single(tries, t => t is null);
        Assert.All(tries.OfType<string>(), t => Assert.Equal(Taken, t));
    }

    [Theory, OnEveryDatabase]
    public async Task A_hall_is_let_by_parts_of_the_day_beside_each_other(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var hall = await app.Stall(byParts: true, PricedBy.Session);
        var morning = await app.Ask(Counter.Asking(hall, 1, 2, DayPart.Morning));
        await app.Ask(Counter.Asking(hall, 1, 2, DayPart.Evening));
        Assert.Equal(Taken, (await Assert.ThrowsAsync<Refused>(() => app.Ask(Counter.Asking(hall, 2, 2)))).Message);
        Assert.Equal(Money.Yuan(160), (await app.Letting(morning)).Letting.Rent);
        var view = await app.As("zhao").Do((ShowLettable show) => show.Run(new(hall, Counter.Today, Week: true)));
        Assert.Equal((7, 2), (view.Days.Count, view.Days.Single(d => d.Day == Counter.Today.AddDays(1)).Taken.Count));
    }

    [Theory]
    [InlineData(PricedBy.Day, "2026-03-02", "2026-03-31", 2400)]
    [InlineData(PricedBy.Month, "2026-03-02", "2026-04-01", 80)]
    [InlineData(PricedBy.Month, "2026-03-02", "2026-04-02", 160)]
    [InlineData(PricedBy.Month, "2026-01-31", "2026-02-27", 80)]
    [InlineData(PricedBy.Session, "2026-03-02", "2026-03-03", 160)]
    public void Rent_is_counted_by_days_months_begun_or_sessions(PricedBy by, string from, string to, int yuan)
    {
        var place = new Lettable(SiteId.New(), LettableKind.Stall, "摊位", byParts: false);
        place.Cost(Money.Yuan(80), by, Money.Zero);
        Assert.Equal(Money.Yuan(yuan), place.Rent(DateOnly.Parse(from), DateOnly.Parse(to), DayPart.WholeDay));
    }

    [Theory, OnEveryDatabase]
    public async Task It_runs_only_when_somebody_else_approved_the_contract_is_there_and_the_deposit_received(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Ask(Counter.Asking(await app.Stall()), "lin");
        Assert.Contains("东门摊位 is asked for from 2026-03-02 to 2026-03-08", await app.Told("zhou"));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ApproveLetting approve) => approve.Run(id, new())));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ApproveLetting approve) => approve.Run(id, new())));
        await app.As("zhou").Do((ApproveLetting approve) => approve.Run(id, new()));
        Assert.Contains(await app.Told("lin"), t => t.StartsWith("The letting ZL-2026-") && t.EndsWith(" is approved"));

        Task Start() => app.As("wang").Do((StartLetting start) => start.Run(id, new()));
        Assert.Equal("The contract is not on file yet.", (await Assert.ThrowsAsync<Refused>(Start)).Message);
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((FileLettingContract file) => file.Run(id, new())));
        await app.As("wang").Do((FileLettingContract file) => file.Run(id, new() { OriginalOnFile = true }));
        Assert.Equal("The deposit has not been received yet.", (await Assert.ThrowsAsync<Refused>(Start)).Message);
        await app.As("zheng").Do((TakeLettingDeposit take) => take.Run(id, new() { Words = "收据 001" }));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((TakeLettingDeposit take) => take.Run(id, new())));
        await Start();
        Assert.Equal(LettingState.Running, (await app.Letting(id)).Letting.State);
    }

    [Theory, OnEveryDatabase]
    public async Task The_deposit_goes_back_through_a_second_person_and_what_is_kept_has_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Let(Counter.Asking(await app.Stall(), 0, 2));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((EndLetting end) => end.Run(id, new())));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.As("wang").Do((EndLetting end) => end.Run(id, new() { Words = "地砖破损一块" }));
        Assert.Equal(id, Assert.Single((await app.As("zheng").Do((LettingList list) => list.Run(new() { DepositDue = true }))).Rows).Id);
        Task Return(string who, int yuan, string? kept = null) => app.As(who).Do((ReturnLettingDeposit give) => give.Run(id, new() { Returned = Money.Yuan(yuan), KeptFor = kept }));
        Assert.StartsWith("Whoever received the deposit", (await Assert.ThrowsAsync<Refused>(() => Return("wang", 500))).Message);
        Assert.Equal("KeptFor", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Return("zheng", 400))).Faults).Field);
        Assert.Equal("Returned", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Return("zheng", 501))).Faults).Field);
        await Return("zheng", 400, "地砖更换");
        await Assert.ThrowsAsync<Refused>(() => Return("lin", 500));
        var view = await app.Letting(id);
        Assert.Equal((Money.Yuan(400), "王敏", "郑会计", "地砖更换"), (view.Letting.DepositReturned!.Value, view.Letting.DepositTakenBy, view.Letting.DepositReturnedBy, view.DepositKeptFor));
        Assert.Empty((await app.As("zheng").Do((LettingList list) => list.Run(new() { DepositDue = true }))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task Days_of_what_is_refused_withdrawn_or_ended_early_are_free_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var stall = await app.Stall();
        var first = await app.Ask(Counter.Asking(stall));
        await app.As("lin").Do((RefuseLetting refuse) => refuse.Run(first, new() { Reason = "占用消防通道" }));
        var second = await app.Ask(Counter.Asking(stall));
        await app.As("wang").Do((WithdrawLetting withdraw) => withdraw.Run(second, new()));
        var third = await app.Let(Counter.Asking(stall));
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((TerminateLetting end) => end.Run(third, new() { Last = Counter.Today.AddDays(30), Reason = "违约" })));
        await app.As("wang").Do((TerminateLetting end) => end.Run(third, new() { Last = Counter.Today.AddDays(2), Reason = "违约经营" }));
        app.Clock.Advance(TimeSpan.FromDays(3));
        var fourth = await app.Let(Counter.Asking(stall, 3, 6));
        await app.Ask(Counter.Asking(stall, 10, 12));
        Assert.Equal(Taken, (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((ExtendLetting extend) => extend.Run(fourth, new() { To = Counter.Today.AddDays(10) })))).Message);
        await app.As("wang").Do((ExtendLetting extend) => extend.Run(fourth, new() { To = Counter.Today.AddDays(9) }));
        await app.As("lin").Do((ApproveLongerLetting approve) => approve.Run(fourth, new()));
        Assert.Equal((Counter.Today.AddDays(9), Money.Yuan(560)), ((await app.Letting(fourth)).Letting.To, (await app.Letting(fourth)).Letting.Rent));
    }

    [Theory, OnEveryDatabase]
    public async Task What_runs_out_is_told_once_and_numbers_are_masked_until_there_is_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Let(Counter.Asking(await app.Stall(), 0, 20));
        await Task.WhenAll(app.Round<WatchLettings>(), app.Round<WatchLettings>());
        Assert.Single(await app.Told("wang"), t => t.Contains("is let until 2026-03-22"));
        Assert.Equal(id, Assert.Single((await app.As("lin").Do((LettingList list) => list.Run(new() { Left = TermLeft.RunsOut }))).Rows).Id);

        Assert.Equal("136****5512", (await app.Letting(id)).Phone);
        await app.As("wang").Do((RevealLetting reveal) => reveal.Run(id, new() { Reason = RevealReason.OtherReason, Words = "通知清场" }));
        Assert.Equal(("13600005512", "136****5512"), ((await app.Letting(id)).Phone, (await app.Letting(id, "lin")).Phone));
        Assert.DoesNotContain("13600005512", await app.As("wang").Http.GetStringAsync("/api/estate/lettings/export.csv"));
        await Assert.ThrowsAsync<NotFound>(() => app.Letting(id, "liu"));
        Assert.Empty((await app.As("liu").Do((LettingList list) => list.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task A_retired_place_a_past_day_and_too_long_a_term_are_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var stall = await app.Stall();
        await Assert.ThrowsAsync<Invalid>(() => app.Ask(Counter.Asking(stall, -9, -2)));
        await Assert.ThrowsAsync<Invalid>(() => app.Ask(Counter.Asking(stall, 0, 4000)));
        await Assert.ThrowsAsync<Invalid>(() => app.Ask(Counter.Asking(stall, 3, 2)));
        await Assert.ThrowsAsync<NotFound>(() => app.Ask(Counter.Asking(stall), "liu"));
        await app.As("wang").Do((EditLettable edit) => edit.Run(stall, new() { Name = "东门摊位", Price = Money.Yuan(90), Retired = true }));
        Assert.Equal("This place is no longer let.", (await Assert.ThrowsAsync<Refused>(() => app.Ask(Counter.Asking(stall)))).Message);
    }
}
