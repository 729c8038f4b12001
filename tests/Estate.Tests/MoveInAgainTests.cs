using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Papers;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>What is done again at the counter, or by somebody who keeps no keys.</summary>
public sealed class MoveInAgainTests
{
    [Theory, OnEveryDatabase]
    public async Task The_developers_keys_go_out_whoever_stands_at_the_counter(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Cabinet();
        var key = await app.As("wang").Do((AddKey add) => add.Run(new() { Site = app.Site, Source = KeySource.Developer, Kind = KeyKind.Entry, Sets = 3, House = "3-2-1801", Seal = "FC-1" }));
        var (_, wu, _) = await app.Invited();
        await app.Receive(wu);
        await app.SignAll(wu);
        await app.Inspect(wu);
        await app.ReadMeters(wu);
        await app.Accept(wu);
        await app.As("chen").Do((HandOverKeys hand) => hand.Run(wu, new() { Keys = [new() { Kind = KeyKind.Entry, Sets = 3 }], SignedBy = "吴晓梅", SignedOnPaper = true }));
        Assert.Equal((KeptKeyState.Returned, null), (await app.Key(key)).Key is var k ? (k.State, k.Hook) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task A_home_that_was_taken_too_early_is_looked_at_again_or_withdrawn(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, wu, he) = await app.Invited();
        await app.Receive(wu);
        await app.SignAll(wu);
        await app.ReadMeters(wu);
        await app.Inspect(wu);
        await app.Accept(wu);
        await app.As("chen").Do((BeginInspection again) => again.Run(wu, new()));
        Assert.Equal((HandoverState.Inspecting, null), (await app.Handover(wu)) is var view ? (view.State, view.At.AcceptedBy) : default);
        await Assert.ThrowsAsync<Refused>(() => app.Keys(wu));
        await app.Accept(wu);
        Assert.Single(await app.Look(db => db.Set<Paper>().Where(p => p.Unit == app.Unit("3-2-1801") && db.Set<PaperKind>().Any(k => k.Id == p.Kind && k.Code == HandoverPapers.Feedback)).ToListAsync()));
        await app.Keys(wu);

        await app.Receive(he, "何建国");
        await app.Inspect(he);
        await app.Accept(he);
        await app.As("wang").Do((WithdrawHandover withdraw) => withdraw.Run(he, new() { Reason = "房款未结清" }));
        Assert.Equal(HandoverState.Withdrawn, (await app.Handover(he)).State);
    }
}
