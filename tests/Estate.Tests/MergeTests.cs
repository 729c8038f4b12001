using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Merges;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Sites;
using Steward.Estate.TimeLines;
using Steward.Platform.Merging;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class MergeTests
{
    private static async Task<CustomerId> Twin(StewardApp app, string name = "吴小梅", string? phones = "14200000001", string? identity = null) =>
        await app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = name, Phones = phones, IdentityNumber = identity, Anyway = true }));

    private static async Task<CustomerMergeId> Merge(StewardApp app, CustomerId kept, CustomerId gone, Action<MergeCustomers.Form>? change = null)
    {
        var view = await app.As("wang").Do((CompareCustomers compare) => compare.Run(new(kept, gone)));
        var form = new MergeCustomers.Form { Other = gone, Version = view.Kept.Version, OtherVersion = view.Other.Version, Phones = [.. view.Kept.Phones.Concat(view.Other.Phones).Select(p => p.Id)], Papers = [.. view.Kept.Papers.Concat(view.Other.Papers).Select(p => p.Id)], Reason = "同一人" };
        change?.Invoke(form);
        await app.As("wang").Do((MergeCustomers merge) => merge.Run(kept, form));
        return (await app.As("wang").Do((CustomerMergeList list) => list.Run(new()))).Rows[0].Id;
    }

    private static Task Undo(StewardApp app, CustomerMergeId merge) => app.As("lin").Do((UndoMerge undo) => undo.Run(merge, new() { Reason = "是两个人" }));
    private static Task<ShowCustomer.View> Show(StewardApp app, CustomerId id) => app.As("wang").Do((ShowCustomer show) => show.Run(id));
    private static Task<OccupancyId> Live(StewardApp app, CustomerId who, string house, OccupancyRole role, DateOnly from, DateOnly? to = null) =>
        app.As("wang").Do((MoveIn move) => move.Run(new() { Unit = app.Unit(house), Customer = who, Role = role, From = from, To = to }));
    private static async Task<string[]> Names(StewardApp app, string words) => [.. (await app.As("wang").Do((CustomerList list) => list.Run(new() { Q = words }))).Rows.Select(r => r.Name)];
    private static Task<string[]> Stays(StewardApp app) => app.Look(async db => (await db.Set<Occupancy>().AsNoTracking().ToListAsync()).Select(o => $"{o.Id} {o.Unit} {o.Customer} {o.Role} {o.From:O} {o.To:O}").Order(StringComparer.Ordinal).ToArray());

    [Theory, OnEveryDatabase]
    public async Task What_belonged_to_the_other_belongs_to_the_one_and_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, twin) = (app.World.Customers["吴晓梅"], await Twin(app));
        await app.As("wang").Do((AddVehicle add) => add.Run(new() { Customer = twin, Plate = "浙A12345" }));
        await Live(app, twin, "3-2-101", OccupancyRole.Tenant, new(2025, 1, 1));
        var stays = await Stays(app);
        var sites = await app.As("admin").Do((SiteList list) => list.Run(new(true)));

        var merge = await Merge(app, wu, twin, f => f.Name = MergeSide.Other);
        var one = await Show(app, wu);
        Assert.Equal(("吴小梅", "138****1801 142****0001"), (one.Name, string.Join(' ', one.Phones.Select(p => p.Digits))));
        Assert.Equal(["3-2-101", "3-2-1801"], one.Homes.Select(h => h.House).Order());
        Assert.Equal("浙A12345", Assert.Single(one.Household.Vehicles).Plate);
        Assert.Equal(wu, (await Show(app, twin)).Id);
        Assert.Equal(["吴小梅"], await Names(app, "14200000001"));
        Assert.Equal(["吴小梅"], await Names(app, "wxm"));
        Assert.Empty(await Names(app, "吴晓梅"));
        Assert.Equal(sites.Single(s => s.Id == app.Site) with { Version = 0, Customers = 0 }, (await app.As("admin").Do((SiteList list) => list.Run(new(true)))).Single(s => s.Id == app.Site) with { Version = 0, Customers = 0 });
        Assert.Contains((await app.As("wang").Do((CustomerTimeLine line) => line.Run(new() { Id = wu }))).Rows, e => e.Words.Contains("merged another record", StringComparison.Ordinal));

        await Undo(app, merge);
        Assert.Equal(stays, await Stays(app));
        var (first, second) = (await Show(app, wu), await Show(app, twin));
        Assert.Equal(("吴晓梅", "138****1801", "吴小梅", "142****0001"), (first.Name, Assert.Single(first.Phones).Digits, second.Name, Assert.Single(second.Phones).Digits));
        Assert.Empty(first.Household.Vehicles);
        Assert.Single(second.Household.Vehicles);
        Assert.Equal(["吴小梅"], await Names(app, "14200000001"));
        Assert.Equal(["吴晓梅"], await Names(app, "吴晓梅"));
        await Assert.ThrowsAsync<Refused>(() => Undo(app, merge));
    }

    [Theory, OnEveryDatabase]
    public async Task Callers_and_the_portal_find_the_one_by_the_number_of_the_other(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var kept = await Twin(app, "何小国", "14200000002");
        var he = app.World.Customers["何建国"];
        await Merge(app, kept, he);
        await using (var scope = await app.As("wang").Arrive())
        {
            var estate = scope.ServiceProvider.GetRequiredService<IEstate>();
            Assert.Equal("何小国", Assert.Single(await estate.Callers("13800001802")).Customer.Name);
            Assert.Equal((kept, "何小国"), (await estate.Customers([he]))[he] is var card ? (card.Id, card.Name) : default);
        }
        await using var portal = await app.As("he").Arrive();
        Assert.Equal([kept], portal.ServiceProvider.GetRequiredService<Actor>().Reach<CustomerId>());
        Assert.Equal([app.Unit("3-2-1802")], portal.ServiceProvider.GetRequiredService<Actor>().Reach<UnitId>());
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_both_had_the_same_home_have_it_once_and_undoing_gives_each_their_own(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, twin) = (app.World.Customers["吴晓梅"], await Twin(app));
        await Live(app, twin, "3-2-1801", OccupancyRole.Owner, new(2020, 1, 1), new(2023, 12, 31));
        await Live(app, wu, "3-2-102", OccupancyRole.Tenant, new(2021, 5, 1), new(2022, 4, 30));
        await Live(app, twin, "3-2-102", OccupancyRole.Tenant, new(2022, 1, 1));
        var stays = await Stays(app);
        Assert.Equal(2, (await app.As("wang").Do((CompareCustomers compare) => compare.Run(new(wu, twin)))).Twice.Count);

        var merge = await Merge(app, wu, twin);
        Assert.Equal([("3-2-102", new DateOnly(2021, 5, 1), (DateOnly?)null), ("3-2-1801", new DateOnly(2020, 1, 1), null)], (await Show(app, wu)).Homes.Select(h => (h.House, h.From, h.To)).OrderBy(h => h.House));
        await Undo(app, merge);
        Assert.Equal(stays, await Stays(app));
    }

    [Theory, OnEveryDatabase]
    public async Task One_into_another_into_a_third_is_undone_from_the_last_on(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (a, b, c) = (await Twin(app, "吴一"), await Twin(app, "吴二", "14200000002"), app.World.Customers["吴晓梅"]);
        await Live(app, a, "3-2-101", OccupancyRole.Tenant, new(2025, 1, 1));
        var stays = await Stays(app);
        var first = await Merge(app, b, a);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Merge(app, c, b);
        Assert.Equal(c, (await Show(app, a)).Id);
        Assert.Contains("undo that first", (await Assert.ThrowsAsync<Refused>(() => Undo(app, first))).Message);
        await Undo(app, second);
        Assert.Equal(b, (await Show(app, a)).Id);
        await Undo(app, first);
        Assert.Equal(a, (await Show(app, a)).Id);
        Assert.Equal(stays, await Stays(app));
    }

    [Theory, OnEveryDatabase]
    public async Task What_changed_after_the_merging_stays_as_it_was_left(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, twin) = (app.World.Customers["吴晓梅"], await Twin(app));
        var merge = await Merge(app, wu, twin, f => f.Name = MergeSide.Other);
        await app.As("wang").Do((EditCustomer edit) => edit.Run(wu, new() { Name = "吴大梅", Phones = "13800001801\n14200000007" }));
        await Live(app, wu, "3-2-201", OccupancyRole.Tenant, new(2026, 1, 1));
        await Undo(app, merge);
        var kept = await Show(app, wu);
        Assert.Equal(("吴大梅", "138****1801 142****0007"), (kept.Name, string.Join(' ', kept.Phones.Select(p => p.Digits))));
        Assert.Contains(kept.Homes, h => h.House == "3-2-201");
    }

    [Theory, OnEveryDatabase]
    public async Task Two_who_merge_the_same_pair_at_once_merge_it_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, twin) = (app.World.Customers["吴晓梅"], await Twin(app));
        async Task<bool> Try(string who, CustomerId kept, CustomerId gone)
        {
            try { await app.As(who).Do((MergeCustomers merge) => merge.Run(kept, new() { Other = gone, Reason = "同一人" })); return true; }
            catch (Refusal) { return false; }
        }
        var tries = await Task.WhenAll(Try("wang", wu, twin), Try("lin", wu, twin), Try("wang", twin, wu), Try("lin", twin, wu));
        Assert.Single(tries, done => done);
        Assert.Single((await app.As("lin").Do((CustomerMergeList list) => list.Run(new()))).Rows);
        Assert.Contains("merged already", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((MergeCustomers merge) => merge.Run(wu, new() { Other = twin, Reason = "同一人" })))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task After_thirty_days_it_stays_merged_and_nothing_is_kept_for_undoing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var merge = await Merge(app, app.World.Customers["吴晓梅"], await Twin(app));
        Assert.NotEqual(0, await app.Look(db => db.Set<UndoStep>().CountAsync()));
        Assert.False(await app.Look(db => db.Set<UndoStep>().AnyAsync(s => s.Values.Contains("142"))));
        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Contains("30", string.Join(' ', (await Assert.ThrowsAsync<Refused>(() => Undo(app, merge))).Arguments));
        await app.Itself().Do((WatchMerges watch) => watch.Run(default));
        Assert.Equal(0, await app.Look(db => db.Set<UndoStep>().CountAsync()));
        Assert.Equal(CustomerMergeState.Final, (await app.As("lin").Do((ShowCustomerMerge show) => show.Run(merge))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_came_too_late_for_the_merging_follows_and_comes_back_with_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, twin) = (app.World.Customers["吴晓梅"], await Twin(app));
        var merge = await Merge(app, wu, twin);
        await app.Put(new Occupancy(app.Site, app.Unit("3-2-101"), twin, OccupancyRole.Tenant, new(2025, 1, 1)));
        await app.Itself().Do((WatchMerges watch) => watch.Run(default));
        Assert.Contains((await Show(app, wu)).Homes, h => h.House == "3-2-101");
        await Undo(app, merge);
        Assert.Contains((await Show(app, twin)).Homes, h => h.House == "3-2-101");
    }

    [Theory, OnEveryDatabase]
    public async Task Only_whoever_may_and_only_with_a_reason_and_never_two_identity_numbers_unasked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (one, two) = (await Twin(app, "钱一", "14200000003", "33010619900101123X"), await Twin(app, "钱二", "14200000004", "33010619920202001X"));
        Assert.Equal("Anyway", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Merge(app, one, two))).Faults).Field);
        Assert.Equal("Reason", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Merge(app, one, two, f => (f.Anyway, f.Reason) = (true, "")))).Faults).Field);
        await Assert.ThrowsAsync<Invalid>(() => Merge(app, one, two, f => (f.Anyway, f.Other) = (true, one)));
        foreach (var who in new[] { "chen", "zhou", "zheng" }) await Assert.ThrowsAsync<Denied>(() => app.As(who).Do((MergeCustomers merge) => merge.Run(one, new() { Other = two, Anyway = true, Reason = "同一人" })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((MergeCustomers merge) => merge.Run(one, new() { Other = two, Anyway = true, Reason = "同一人" })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("wang").Do((MergeCustomers merge) => merge.Run(one, new() { Other = app.World.Customers["叶兰"], Reason = "同一人" })));

        var merged = await Merge(app, one, two, f => (f.Anyway, f.Identity) = (true, MergeSide.Other));
        Assert.Equal("330***********001X", (await Show(app, one)).IdentityNumber);
        await Undo(app, merged);
        Assert.Equal(("330***********123X", "330***********001X"), ((await Show(app, one)).IdentityNumber, (await Show(app, two)).IdentityNumber));
        Assert.Single((await app.As("wang").Do((CustomerList list) => list.Run(new() { Q = "33010619900101123X" }))).Rows);
    }
}
