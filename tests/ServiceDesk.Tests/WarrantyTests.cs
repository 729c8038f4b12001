using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Buildings;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Warranties;

namespace Steward.ServiceDesk.Tests;

public sealed class WarrantyTests
{
    private static readonly DateOnly Completed = new(2023, 6, 28);

    private static async Task Complete(StewardApp app, DateOnly? on)
    {
        var building = await app.Look(db => db.Set<Building>().Where(b => b.Site == app.Site).Select(b => new { b.Id, b.Name, b.Order, b.Version }).FirstAsync());
        await app.As("admin").Do((EditBuilding edit) => edit.Run(building.Id, new() { Name = building.Name, Order = building.Order, CompletedOn = on, Version = building.Version }));
    }

    private static async Task<RequestId> Report(StewardApp app, string subject = "卫生间墙面渗水")
    {
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Repair, Subject = subject, House = "3-2-1801" }));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        return id;
    }

    private static async Task<TermList.Row> Term(StewardApp app, string code) => (await app.As("wang").Do((TermList terms) => terms.Run(new()))).Single(t => t.Code == code);

    private static async Task Hand(StewardApp app, RequestId id, string code)
    {
        var term = await Term(app, code);
        await app.As("wang").Do((HandToDeveloper hand) => hand.Run(id, new() { Term = term.Id, HandedTo = "翠湖置业" }));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_still_under_warranty_goes_to_the_developer_and_waits_for_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Complete(app, Completed);
        var (wang, id) = (app.As("wang"), await Report(app));
        Assert.Contains("until", (await wang.Open($"/requests/{id}")).Text);

        var page = await (await wang.Open($"/requests/{id}")).Send("hand-over", ("Term", (await Term(app, "waterproof")).Id.ToString()), ("HandedTo", "翠湖置业"));
        Assert.Contains("翠湖置业", page.Text);
        var waits = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.OnHold, "Waiting for the developer"), (waits.State, waits.HeldFor));
        var claim = (await wang.Do((ShowWarranty show) => show.Run(id))).Made!;
        Assert.Equal((ClaimState.Handed, new DateOnly(2028, 6, 27), new DateOnly(2026, 3, 9)), (claim.State, claim.Until, claim.DueOn));
        await Assert.ThrowsAsync<Refused>(() => wang.Do((SettleClaim settle) => settle.Run(id, new() { Outcome = WarrantyClaimAction.Fix, Version = 1 })));

        app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(id, Assert.Single((await wang.Do((ClaimList list) => list.Run(new() { Late = true }))).Rows).Request);
        Assert.Equal(id, Assert.Single((await wang.Do((RequestList list) => list.Run(new() { Snag = Snag.HoldOver }))).Rows).Id);
        await wang.Do((SettleClaim settle) => settle.Run(id, new() { Outcome = WarrantyClaimAction.Fix, Words = "已重做防水" }));
        Assert.Equal((RequestState.Accepted, ClaimState.Fixed), ((await wang.Do((ShowRequest show) => show.Run(id))).State, (await wang.Do((ShowWarranty show) => show.Run(id))).Made!.State));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_out_of_warranty_or_undated_is_refused_with_the_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Report(app);
        await Assert.ThrowsAsync<Refused>(() => Hand(app, id, "waterproof"));
        await Complete(app, Completed);
        var late = await Assert.ThrowsAsync<Refused>(() => Hand(app, id, "electrical"));
        Assert.Contains("ended", late.Message);
        Assert.Equal(RequestState.Accepted, (await app.As("wang").Do((ShowRequest show) => show.Run(id))).State);
        var terms = (await app.As("wang").Do((ShowWarranty show) => show.Run(id))).Terms;
        Assert.Equal([true, true, false], new[] { "Foundations and structure", "Roof, bathrooms and outer walls against leaks", "Electrical wiring" }.Select(t => terms.Single(x => x.Title == t).Holds));
    }

    [Theory, OnEveryDatabase]
    public async Task The_developer_is_not_given_years(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Complete(app, Completed);
        var (wang, id, term) = (app.As("wang"), await Report(app), (await Term(app, "waterproof")).Id);
        Task HandUntil(DateOnly due) => wang.Do((HandToDeveloper hand) => hand.Run(id, new() { Term = term, HandedTo = "翠湖置业", DueOn = due }));
        foreach (var far in new DateOnly[] { new(2026, 6, 1), new(2062, 3, 9), DateOnly.MaxValue })
            Assert.Equal("DueOn", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => HandUntil(far))).Faults).Field);
        await HandUntil(new(2026, 5, 31));
    }

    [Theory, OnEveryDatabase]
    public async Task The_day_it_was_reported_decides_not_the_day_it_is_handed_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        // Two years end on the very day of the report.
        await Complete(app, new(2024, 3, 3));
        var id = await Report(app);
        app.Clock.Advance(TimeSpan.FromDays(30));
        await Hand(app, id, "electrical");
        Assert.Equal(new DateOnly(2026, 3, 2), (await app.As("wang").Do((ShowWarranty show) => show.Run(id))).Made!.Until);
    }

    [Theory, OnEveryDatabase]
    public async Task A_claim_does_not_outlive_its_request(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Complete(app, Completed);
        var wang = app.As("wang");
        async Task<RequestId> Handed(RequestId? of = null)
        {
            var id = of ?? await Report(app);
            await Hand(app, id, "waterproof");
            return id;
        }
        var (done, dropped, merged, other) = (await Handed(), await Handed(), await Handed(), await Report(app));
        var own = await app.As("wu").Report(app, "卫生间墙面渗水");
        await wang.Do((AcceptRequest accept) => accept.Run(own, new()));
        await Handed(own);

        var refused = await Assert.ThrowsAsync<Refused>(() => wang.Do((ResolveRequest resolve) => resolve.Run(done, new() { Resolution = "已修好。" })));
        Assert.Contains("note first what became of it", refused.Message);
        await wang.Do((SettleClaim settle) => settle.Run(done, new() { Outcome = WarrantyClaimAction.Fix }));
        await wang.Do((ResolveRequest resolve) => resolve.Run(done, new() { Resolution = "已修好。" }));
        await wang.Do((CancelRequest cancel) => cancel.Run(dropped, new() { Reason = "重复登记" }));
        await wang.Merges(merged, other);
        await app.As("wu").Do((WithdrawRequest withdraw) => withdraw.Run(own, new() { Reason = "自己修好了" }));

        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Empty((await wang.Do((ClaimList list) => list.Run(new() { Late = true }))).Rows);
        foreach (var (id, why) in new[] { (dropped, "重复登记"), (merged, (await wang.Do((ShowRequest show) => show.Run(other))).Number), (own, "自己修好了") })
        {
            Assert.Equal((ClaimState.Withdrawn, why), await wang.Do(async (ShowWarranty show) => (await show.Run(id)).Made is { } made ? (made.State, made.Answer) : default));
            Assert.Equal(why, await app.Look(async db =>
            {
                var claim = await db.Set<WarrantyClaim>().Where(c => c.Request == id).Select(c => c.Id).SingleAsync();
                return await db.Set<Moved>().Where(m => m.Thing == claim.Value && m.Action == nameof(WarrantyClaimAction.Withdraw)).Select(m => m.Note).SingleAsync();
            }));
        }
    }

    [Theory, OnEveryDatabase]
    public async Task No_warranty_is_made_shorter_than_the_statute_says(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var term = await Term(app, "waterproof");
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((EditTerm edit) => edit.Run(term.Id, new() { Name = term.Name, Months = 59 })));
        await app.As("lin").Do((EditTerm edit) => edit.Run(term.Id, new() { Name = term.Name, Months = 96 }));
        Assert.Equal(96, (await Term(app, "waterproof")).Months);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((EditTerm edit) => edit.Run(term.Id, new() { Name = term.Name, Months = 120 })));
    }
}
