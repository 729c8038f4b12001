using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>No two times of a batch overlap, and one that was opened by mistake is taken off again.</summary>
public sealed class CounterTimeTests
{
    private static Task Add(StewardApp app, HandoverBatchId batch, TimeOnly opens, TimeOnly closes, int minutes = 30) => app.As("lin").Do((AddCounterTimes add) => add.Run(batch,
        new() { FirstDay = new(2026, 3, 3), LastDay = new(2026, 3, 3), OpensAt = opens, ClosesAt = closes, SlotMinutes = minutes, Counters = 1 }));

    private static Task Close(StewardApp app, HandoverBatchId batch, HandoverSlotId slot, string who = "lin") => app.As(who).Do((CloseCounterTime close) => close.Run(batch, new() { Slot = slot, Reason = "录入有误" }));

    [Theory, OnEveryDatabase]
    public async Task A_time_that_overlaps_another_of_the_batch_is_refused(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, _, _) = await app.Invited();
        Assert.StartsWith("The counter is open from", (await Assert.ThrowsAsync<Refused>(() => Add(app, batch, new(9, 15), new(9, 45)))).Message);
        await Assert.ThrowsAsync<Refused>(() => Add(app, batch, new(8, 15), new(9, 15), 60));
        await Add(app, batch, new(8, 0), new(9, 0));
        await Add(app, batch, new(12, 0), new(13, 30));
        Assert.Equal(13 + 2 + 3, (await app.As("wang").Do((ShowBatch show) => show.Run(batch))).Days[0].Slots.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_add_overlapping_times_at_once_leave_one(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, _, _) = await app.Invited();
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try { await Add(app, batch, new(18, 5 * i), new(18, 30 + 5 * i)); return 1; }
            catch (Refused) { return 0; }
        }));
        Assert.Equal(1, tries.Sum());
    }

    [Theory, OnEveryDatabase]
    public async Task A_mistaken_time_is_taken_off_once_nobody_is_booked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, wu, _) = await app.Invited();
        var slots = await app.Slots(wu);
        await app.Book(wu, slots[0].Id);
        var refusal = await Assert.ThrowsAsync<Refused>(() => Close(app, batch, slots[0].Id));
        Assert.Equal(("Give these homes another time first: {0}.", "3-2-1801"), (refusal.Message, (string)refusal.Arguments[0]!));
        await app.Book(wu, slots[1].Id);
        await Assert.ThrowsAsync<Denied>(() => Close(app, batch, slots[0].Id, "wang"));
        var page = await (await app.As("lin").Open($"/move-in/batches/{batch}?do=CloseTime")).Send("act-CloseTime", ("Slot", slots[0].Id.ToString()), ("Reason", "录入有误"));
        Assert.Contains("录入有误", page.Text);
        Assert.DoesNotContain(await app.Slots(wu), s => s.Id == slots[0].Id);
        await Assert.ThrowsAsync<Invalid>(() => Close(app, batch, slots[0].Id));
        app.Clock.Advance(slots[2].Begins - app.Clock.GetUtcNow());
        await Assert.ThrowsAsync<Refused>(() => Close(app, batch, slots[2].Id));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_books_a_time_while_it_is_taken_off_is_not_lost(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, wu, _) = await app.Invited();
        var slot = (await app.Slots(wu))[0].Id;
        var closing = Done(() => Close(app, batch, slot));
        var booking = Done(() => app.Book(wu, slot));
        Assert.Single(await Task.WhenAll(closing, booking), done => done);
        Assert.Equal(await booking, (await app.Handover(wu)).State is HandoverState.Booked);
    }

    private static async Task<bool> Done(Func<Task> act)
    {
        try { await act(); return true; }
        catch (Exception e) when (e is Refused or Invalid) { return false; }
    }
}
