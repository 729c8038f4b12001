using Microsoft.EntityFrameworkCore;
using Steward.Estate.Lettings;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>When a letting begins, how it is made longer, and how long it is remembered to whom.</summary>
public sealed class LettingTermTests
{
    private const string Taken = "The place is let to somebody else in this time: look at its calendar.";

    [Theory, OnEveryDatabase]
    public async Task A_longer_term_is_approved_by_another_and_its_contract_put_on_file_anew(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var stall = await app.Stall();
        var id = await app.Let(Counter.Asking(stall));
        Task Longer(int to, string who = "lin") => app.As(who).Do((ExtendLetting extend) => extend.Run(id, new() { To = Counter.Today.AddDays(to) }));
        await Longer(9);
        Assert.Contains("东门摊位 is asked for longer, until 2026-03-11", await app.Told("zhou"));
        Assert.Equal(Counter.Today.AddDays(6), (await app.Letting(id)).Letting.To);
        await Assert.ThrowsAsync<Refused>(() => Longer(12));
        Assert.Equal(Taken, (await Assert.ThrowsAsync<Refused>(() => app.Ask(Counter.Asking(stall, 8, 8)))).Message);
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ApproveLongerLetting approve) => approve.Run(id, new())));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ApproveLongerLetting approve) => approve.Run(id, new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ExtendLetting extend) => extend.Run(id, new() { To = Counter.Today.AddDays(20) })));

        await app.As("zhou").Do((RefuseLongerLetting refuse) => refuse.Run(id, new() { Reason = "场地另有安排" }));
        await app.Ask(Counter.Asking(stall, 9, 9));
        await Longer(8);
        var before = await app.Letting(id);
        await app.As("zhou").Do((ApproveLongerLetting approve) => approve.Run(id, new()));
        var after = await app.Letting(id);
        Assert.Equal((Counter.Today.AddDays(8), before.Letting.Rent + Money.Yuan(160), true, false), (after.Letting.To, after.Letting.Rent, before.HasContract, after.HasContract));
        Assert.Contains("The longer term is approved: put its contract on file.", (await app.As("wang").Open($"/lettings/{id}")).Text);
        await app.As("wang").Do((FileLettingContract file) => file.Run(id, new() { OriginalOnFile = true }));
        Assert.True((await app.Letting(id)).HasContract);
    }

    [Theory, OnEveryDatabase]
    public async Task A_place_is_handed_over_within_its_days_and_one_that_was_not_is_told_of_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Ask(Counter.Asking(await app.Stall(), 2, 4));
        await app.As("lin").Do((ApproveLetting approve) => approve.Run(id, new()));
        await app.As("wang").Do((FileLettingContract file) => file.Run(id, new() { OriginalOnFile = true }));
        await app.As("wang").Do((TakeLettingDeposit take) => take.Run(id, new()));
        Task Start() => app.As("wang").Do((StartLetting start) => start.Run(id, new()));
        Assert.StartsWith("It begins on", (await Assert.ThrowsAsync<Refused>(Start)).Message);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Round<WatchLettings>();
        await app.Round<WatchLettings>();
        Assert.Single(await app.Told("wang"), t => t.EndsWith("was to begin on 2026-03-04 and has not been handed over"));
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.StartsWith("Its last day was", (await Assert.ThrowsAsync<Refused>(Start)).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task After_the_years_of_the_rule_who_had_the_place_is_forgotten_once_the_deposit_is_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Let(Counter.Asking(await app.Stall()));
        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.As("wang").Do((EndLetting end) => end.Run(id, new()));
        app.Clock.Advance(TimeSpan.FromDays(3 * 366));
        Assert.False(await app.Retire("lettings"));
        await app.As("zheng").Do((ReturnLettingDeposit give) => give.Run(id, new() { Returned = Money.Yuan(500) }));
        Assert.True(await app.Retire("lettings"));
        Assert.Equal(("***", null, "***"), (await app.Letting(id)) is var view ? (view.Letting.Name, view.Phone, view.Letting.Purpose) : default);
        Assert.Empty((await app.As("wang").Do((LettingList list) => list.Run(new() { Q = "孟师傅" }))).Rows);
        Assert.Empty(await app.Look(db => db.Search<Letting>("13600005512").ToListAsync()));
    }
}
