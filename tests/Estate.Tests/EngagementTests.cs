using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Lettings;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Occupancies;
using Steward.Estate.Parking;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Platform.Data;

namespace Steward.Estate.Tests;

/// <summary>With whom something is still under way is known by name until it is over, however long ago they moved out.</summary>
public sealed class EngagementTests
{
    private static Task<string> NameOf(StewardApp app, CustomerId id) => app.Look(db => db.Set<Customer>().Where(c => c.Id == id).Select(c => c.Name).SingleAsync());

    /// <summary>A tenant who moved out four years ago.</summary>
    private static async Task<CustomerId> Left(StewardApp app, string name)
    {
        var tenant = new Customer(app.Site, CustomerKind.Person, name);
        tenant.Phones.Add(new($"1360000{name.Sum(c => c) % 10000:0000}"));
        await app.Put(tenant, new Occupancy(app.Site, app.Unit("3-2-101"), tenant.Id, OccupancyRole.Tenant, new(2020, 1, 1), new(2022, 1, 31)));
        return tenant.Id;
    }

    [Theory, OnEveryDatabase]
    public async Task Who_left_long_ago_stays_known_while_anything_is_under_way_with_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var gone = await Left(app, "钱多多");
        var (letting, waiting, keys, buying, invited, asking) = (await Left(app, "摊主甲"), await Left(app, "候车位"), await Left(app, "存钥匙"), await Left(app, "买房人"), await Left(app, "待入伙"), await Left(app, "要副本"));
        await app.Ask(new() { Place = await app.Stall(), From = Counter.Today, To = Counter.Today.AddDays(6), Customer = letting, Purpose = "广告位" });
        var custody = new KeyCustody(app.Site, "TG-9", app.Unit("3-2-102"), keys, Counter.Today, null);
        custody.Sign("存钥匙", onPaper: true);
        await app.Put(custody, new ParkingWish(app.Site, "LH-9", app.Unit("3-2-102"), waiting, app.Clock.GetUtcNow()),
            new TenureChange(app.Site, "GH-9", app.Unit("3-2-1801"), TenureKind.Owner, app.World.Customers["吴晓梅"], buying, Counter.Today, app.Clock.GetUtcNow(), "王敏"),
            new Handover(app.Site, "RH-9", HandoverWay.In, app.Unit("3-2-201"), "3-2-201", invited));
        await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = asking, Wish = PersonWish.Copy, IdentifiedBy = "身份证已核" }));

        Assert.True(await app.Retire("residents"));
        Assert.Equal("***", await NameOf(app, gone));
        foreach (var (id, name) in new[] { (letting, "摊主甲"), (waiting, "候车位"), (keys, "存钥匙"), (buying, "买房人"), (invited, "待入伙"), (asking, "要副本") }) Assert.Equal(name, await NameOf(app, id));
        Assert.Equal(6, await app.Look(db => db.Set<CustomerPhone>().CountAsync(p => p.Number.StartsWith("1360000"))));
    }

    [Theory, OnEveryDatabase]
    public async Task What_an_erasure_says_stays_does_stay_until_it_is_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var gone = await Left(app, "摊主甲");
        var letting = await app.Let(new() { Place = await app.Stall(), From = Counter.Today, To = Counter.Today, Customer = gone, Purpose = "广告位" });
        async Task<IReadOnlyDictionary<string, string?>> Erase()
        {
            var id = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = gone, Wish = PersonWish.Erasure, IdentifiedBy = "身份证已核", Ground = ErasureGround.ServiceEnded }));
            var parts = (await app.As("zhou").Do((ShowPersonRequest show) => show.Run(id))).Parts;
            await app.As("zhou").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true }));
            return parts.ToDictionary(p => p.What, p => p.StaysBecause);
        }
        var first = await Erase();
        Assert.NotNull(first["Lettings of public space"]);
        Assert.NotNull(first["Name, numbers and identity document"]);
        Assert.Equal(("摊主甲", 1), (await NameOf(app, gone), await app.Look(db => db.Set<CustomerPhone>().CountAsync(p => p.Customer == gone))));

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.As("wang").Do((EndLetting end) => end.Run(letting, new()));
        await app.As("zheng").Do((ReturnLettingDeposit back) => back.Run(letting, new() { Returned = Money.Yuan(500) }));
        Assert.Null((await Erase())["Name, numbers and identity document"]);
        Assert.Equal("***", await NameOf(app, gone));
    }
}
