using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Merges;
using Steward.Estate.Occupancies;
using Steward.Estate.Parking;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Platform.Files;
using Steward.Platform.Lifecycles;

namespace Steward.Estate.Tests;

/// <summary>What an erasure reaches beyond the person's own record, and what it waits for.</summary>
public sealed class ErasureTests
{
    private static Task<PersonRequestId> Asked(StewardApp app, CustomerId who) => app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = who, Wish = PersonWish.Erasure, IdentifiedBy = "身份证已核", Ground = ErasureGround.ServiceEnded }));
    private static async Task<string?> Stays(StewardApp app, PersonRequestId id, string part) => (await app.As("zhou").Do((ShowPersonRequest show) => show.Run(id))).Parts.Single(p => p.What.StartsWith(part, StringComparison.Ordinal)).StaysBecause;
    private static Task Erase(StewardApp app, PersonRequestId id) => app.As("zhou").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true }));
    private static Task<string> NameOf(StewardApp app, CustomerId id) => app.Look(db => db.Set<Customer>().Where(c => c.Id == id).Select(c => c.Name).SingleAsync());

    /// <summary>吴晓梅 sold the home yesterday; the papers of the sale are on file.</summary>
    private static async Task<TenureChangeId> Sold(StewardApp app)
    {
        var stay = await app.Look(db => db.Set<Occupancy>().Where(o => o.Customer == app.World.Customers["吴晓梅"]).Select(o => o.Id).SingleAsync());
        var change = await app.As("wang").Do((ChangeTenure sell) => sell.Run(new() { Leaving = stay, Last = Counter.Today.AddDays(-1), ToldOn = Counter.Today, Name = "金文彬", OriginalOnFile = true, Note = "吴晓梅急售" }));
        var file = new StoredFile(new string('a', 64), "image/png", FileFamily.Image, true, "房产证.png", 1, StewardApp.Monday);
        await app.Put(file, new Attachment(change.Value, nameof(TenureChange), AttachmentKind.Document, file.Id, false, null, "王敏", StewardApp.Monday));
        return change;
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_still_has_a_parking_space_keeps_their_record_until_it_is_given_up(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var car = await app.Car();
        var terms = app.Renting((await app.Spaces(1))[0], cars: [car]);
        terms.Note = "吴晓梅先付半年";
        var holding = await app.Rent(terms);
        await Sold(app);
        var first = await Asked(app, wu);
        Assert.NotNull(await Stays(app, first, "Name"));
        Assert.NotNull(await Stays(app, first, "Notes and scans of parking"));
        await Erase(app, first);
        Assert.Equal("吴晓梅", await NameOf(app, wu));

        await app.As("wang").Do((EndParking end) => end.Run(holding, new() { Last = Counter.Today, Words = "吴晓梅已搬走" }));
        var second = await Asked(app, wu);
        Assert.Null(await Stays(app, second, "Notes and scans of parking"));
        await Erase(app, second);
        Assert.Equal("***", await NameOf(app, wu));
        Assert.Null(await app.Look(db => db.Set<ParkingHolding>().Where(h => h.Id == holding).Select(h => h.Note).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Words_of_the_waiting_list_of_merges_and_of_changes_go_and_scans_stay_with_whom_they_prove_for(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var wish = await app.As("wang").Do((AskForParking ask) => ask.Run(new() { Unit = app.Unit("3-2-1801"), Customer = wu, Note = "吴晓梅要靠电梯" }));
        await app.As("wang").Do((WithdrawParkingWish withdraw) => withdraw.Run(wish, new() { Words = "吴晓梅卖房了" }));
        var twin = await app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = "吴小梅", Phones = "14200000001", Anyway = true }));
        var view = await app.As("wang").Do((CompareCustomers compare) => compare.Run(new(wu, twin)));
        await app.As("wang").Do((MergeCustomers merge) => merge.Run(wu, new() { Other = twin, Version = view.Kept.Version, OtherVersion = view.Other.Version, Phones = [.. view.Kept.Phones.Concat(view.Other.Phones).Select(p => p.Id)], Reason = "吴小梅就是吴晓梅" }));
        var change = await Sold(app);
        var jin = await app.Look(db => db.Set<Customer>().Where(c => c.Name == "金文彬").Select(c => c.Id).SingleAsync());
        var id = await Asked(app, wu);
        Assert.Null(await Stays(app, id, "Notes of changes"));
        Assert.NotNull(await Stays(app, id, "Scans of changes"));
        await Erase(app, id);

        Assert.Equal((null, "***"), (await app.Look(db => db.Set<ParkingWish>().Where(w => w.Id == wish).Select(w => w.Note).SingleAsync()), await app.Look(db => db.Set<CustomerMerge>().Select(m => m.Reason).SingleAsync())));
        Assert.Null(await app.Look(db => db.Set<TenureChange>().Where(t => t.Id == change).Select(t => t.Note).SingleAsync()));
        Assert.Empty(await app.Look(db => db.Set<Moved>().Where(m => m.Note != null && (m.Note.Contains("吴晓梅") || m.Note.Contains("吴小梅"))).ToListAsync()));
        Assert.Equal(1, await Scans(app, change));

        var stay = await app.Look(db => db.Set<Occupancy>().Where(o => o.Customer == jin).Select(o => o.Id).SingleAsync());
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.As("wang").Do((EndOccupancy end) => end.Run(stay, new() { Last = Counter.Today }));
        await Erase(app, await Asked(app, jin));
        Assert.Equal(0, await Scans(app, change));
    }

    private static Task<int> Scans(StewardApp app, TenureChangeId change) => app.Look(db => db.Set<Attachment>().CountAsync(a => a.Thing == change.Value));

    [Theory, OnEveryDatabase]
    public async Task An_erased_vehicle_stands_on_no_parking_space_any_more(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var car = await app.Car("浙A55555");
        await app.Put(new ParkedVehicle(await app.Rent(app.Renting((await app.Spaces(1))[0], "3-2-1802", "何建国")), car));
        await Sold(app);
        await Erase(app, await Asked(app, app.World.Customers["吴晓梅"]));
        Assert.Empty(await app.Look(db => db.Set<ParkedVehicle>().Where(p => p.Vehicle == car).ToListAsync()));
    }
}
