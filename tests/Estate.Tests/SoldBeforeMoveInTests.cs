using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>A home that is sold between the invitation and the counter goes to whoever bought it.</summary>
public sealed class SoldBeforeMoveInTests
{
    private static Task<OccupancyId> Stay(StewardApp app) => app.Look(db => db.Set<Occupancy>().Where(o => o.Customer == app.World.Customers["吴晓梅"] && o.Role == OccupancyRole.Owner).Select(o => o.Id).SingleAsync());

    private static async Task<TenureChangeId> Sell(StewardApp app)
    {
        var stay = await Stay(app);
        return await app.As("wang").Do((ChangeTenure sell) => sell.Run(new() { Leaving = stay, Last = Counter.Today.AddDays(-1), ToldOn = Counter.Today, Name = "金文彬", Phones = "13700006666", OriginalOnFile = true }));
    }

    [Theory, OnEveryDatabase]
    public async Task The_sellers_invitation_is_withdrawn_the_counter_is_told_and_the_buyer_is_invited(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, wu, he) = await app.Invited();
        await app.Book(wu, (await app.Slots(wu))[0].Id);
        await Sell(app);
        var view = await app.Handover(wu);
        Assert.Equal(HandoverState.Withdrawn, view.State);
        Assert.Contains(view.Story.Moves, m => m.Note?.Contains("GH-", StringComparison.Ordinal) == true);
        Assert.Equal(HandoverState.Expected, (await app.Handover(he)).State);
        Assert.Contains(await app.Told("chen"), t => t.StartsWith("3-2-1801 has another owner: the invitation ", StringComparison.Ordinal));
        var buyer = await app.Invite(batch, "3-2-1801");
        Assert.Equal("金文彬", await app.Look(db => db.Set<Handover>().Where(h => h.Id == buyer).Join(db.Set<Steward.Estate.Customers.Customer>(), h => h.Customer, c => c.Id, (h, c) => c.Name).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_sale_that_waits_for_approval_withdraws_it_once_it_is_approved(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting set) => set.Run(TenureSettings.Approval.Key, new() { Value = "true" }));
        var (_, wu, _) = await app.Invited();
        var change = await Sell(app);
        Assert.Equal(HandoverState.Expected, (await app.Handover(wu)).State);
        await app.As("lin").Do((ApproveTenureChange approve) => approve.Run(change, new()));
        Assert.Equal(HandoverState.Withdrawn, (await app.Handover(wu)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_sold_gets_no_keys_and_is_no_owner_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (batch, wu, _) = await app.Invited();
        await app.Receive(wu);
        await app.SignAll(wu);
        await app.Inspect(wu);
        await app.ReadMeters(wu);
        await app.Accept(wu);
        await Sell(app);
        Assert.Equal(HandoverState.Accepted, (await app.Handover(wu)).State);
        Assert.Contains(await app.Told("chen"), t => t.Contains("the former one has come to take it over"));
        Assert.Equal("The home is theirs no longer since {0}: withdraw this move-in, and invite whoever owns it now.", (await Assert.ThrowsAsync<Refused>(() => app.Keys(wu))).Message);
        Assert.Equal(HandoverState.Accepted, (await app.Handover(wu)).State);
        Assert.Single(await app.Look(db => db.Set<Occupancy>().Where(o => o.Unit == app.Unit("3-2-1801") && o.Role == OccupancyRole.Owner && o.To == null).ToListAsync()));
        await app.As("wang").Do((WithdrawHandover withdraw) => withdraw.Run(wu, new() { Reason = "已过户" }));
        await app.Invite(batch, "3-2-1801");
    }
}
