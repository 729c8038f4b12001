using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Parking;
using Steward.Estate.Retention;
using Steward.Estate.Tenure;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>What is kept only for a time and belongs to nobody's stay, and records kept back at the last moment.</summary>
public sealed class RetentionReachTests
{
    private static Task<CustomerId> Caller(StewardApp app, string name) => app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = name, Phones = $"1360000{name.Sum(c => c) % 10000:0000}", Anyway = true }));
    private static Task<string> NameOf(StewardApp app, CustomerId id) => app.Look(db => db.Set<Customer>().Where(c => c.Id == id).Select(c => c.Name).SingleAsync());
    private static void Pass(StewardApp app, int months) => app.Clock.Advance(app.Clock.GetUtcNow().AddMonths(months) - app.Clock.GetUtcNow());

    private static Customer Tenant(StewardApp app, CustomerKind kind, string name)
    {
        var tenant = new Customer(app.Site, kind, name);
        tenant.Phones.Add(new("13600000009"));
        return tenant;
    }

    [Theory, OnEveryDatabase]
    public async Task Who_never_had_a_unit_goes_when_nobody_has_written_of_them_for_long(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (old, fresh, waiting) = (await Caller(app, "过路人"), await Caller(app, "常客"), await Caller(app, "等车位"));
        await app.Put(new ParkingWish(app.Site, "LH-9", app.Unit("3-2-101"), waiting, app.Clock.GetUtcNow()));
        Pass(app, 30);
        await app.As("wang").Do((EditCustomer edit) => edit.Run(fresh, new() { Name = "常客", Note = "又来问过" }));
        Pass(app, 7);
        Assert.True(await app.Retire("persons"));
        Assert.Equal(("***", "常客", "等车位"), (await NameOf(app, old), await NameOf(app, fresh), await NameOf(app, waiting)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_company_that_left_keeps_its_name_and_loses_its_people_and_a_parking_space_keeps_its_holder(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (company, parker) = (Tenant(app, CustomerKind.Company, "翠湖便利店"), Tenant(app, CustomerKind.Person, "钱多多"));
        await app.Put(company, parker, new Occupancy(app.Site, app.Unit("3-2-101"), company.Id, OccupancyRole.Tenant, new(2020, 1, 1), new(2022, 1, 31)), new Occupancy(app.Site, app.Unit("3-2-102"), parker.Id, OccupancyRole.Tenant, new(2020, 1, 1), new(2022, 1, 31)));
        await app.Put(new Relative(app.Site, company.Id, "店长小李", Relation.ContactPerson) { Phone = "13600000010" }, new ParkingHolding(app.Site, "CW-9", (await app.Spaces(1))[0], app.Unit("3-2-102"), parker.Id, ParkingTitle.Rented, new(2021, 1, 1)));
        Assert.True(await app.Retire("residents"));
        Assert.Equal(("翠湖便利店", "钱多多"), (await NameOf(app, company.Id), await NameOf(app, parker.Id)));
        Assert.Empty(await app.Look(db => db.Set<CustomerPhone>().Where(p => p.Customer == company.Id).ToListAsync()));
        Assert.Equal(("***", null), await app.Look(db => db.Set<Relative>().Where(r => r.Customer == company.Id).Select(r => new ValueTuple<string, string?>(r.Name, r.Phone)).SingleAsync()));
        Assert.Single(await app.Look(db => db.Set<CustomerPhone>().Where(p => p.Customer == parker.Id).ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Family_and_pets_that_left_an_owner_who_stays_are_forgotten(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, wang) = (app.World.Customers["吴晓梅"], app.As("wang"));
        var (gone, here) = (await wang.Do((AddRelative add) => add.Run(new() { Customer = wu, Name = "吴保姆", Relation = Relation.OtherRelative, Phone = "13600000011" })), await wang.Do((AddRelative add) => add.Run(new() { Customer = wu, Name = "吴先生", Relation = Relation.Spouse })));
        var pet = new Pet(app.Site, wu, PetKind.Dog, app.Clock.GetUtcNow(), "王敏") { Called = "旺财", Licence = "犬证 33010086" };
        await app.Put(pet);
        await wang.Do((RemoveRelative remove) => remove.Run(gone, new()));
        await wang.Do((RemovePet remove) => remove.Run(pet.Id, new()));
        Pass(app, 11);
        Assert.False(await app.Retire("family"));
        Pass(app, 2);
        Assert.True(await app.Retire("family"));
        Assert.Equal(("***", "吴先生"), (await app.Look(db => db.Set<Relative>().Where(r => r.Id == gone).Select(r => r.Name).SingleAsync()), await app.Look(db => db.Set<Relative>().Where(r => r.Id == here).Select(r => r.Name).SingleAsync())));
        Assert.Equal((null, null), await app.Look(db => db.Set<Pet>().Where(p => p.Id == pet.Id).Select(p => new ValueTuple<string?, string?>(p.Called, p.Licence)).SingleAsync()));
        Assert.False(await app.Retire("family"));
        Assert.Equal("吴晓梅", await NameOf(app, wu));
    }

    [Theory, OnEveryDatabase]
    public async Task Parking_that_ended_wishes_that_are_over_and_changes_of_tenant_lose_their_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, wang) = (app.World.Customers["吴晓梅"], app.As("wang"));
        var terms = app.Renting((await app.Spaces(1))[0]);
        terms.Note = "由司机代签";
        var holding = await app.Rent(terms);
        await wang.Do((EndParking end) => end.Run(holding, new() { Last = Counter.Today }));
        var wish = await wang.Do((AskForParking ask) => ask.Run(new() { Unit = app.Unit("3-2-1801"), Customer = wu, Note = "腿脚不便" }));
        await wang.Do((WithdrawParkingWish withdraw) => withdraw.Run(wish, new()));
        var stay = await wang.Do((MoveIn move) => move.Run(new() { Unit = app.Unit("3-2-101"), Name = "孟可", Role = OccupancyRole.Tenant, From = new(2025, 1, 1) }));
        var change = await wang.Do((ChangeTenure tenant) => tenant.Run(new() { Leaving = stay, Last = Counter.Today, ToldOn = Counter.Today, Name = "许愿", OriginalOnFile = true, Note = "孟可欠租搬走" }));
        Pass(app, 35);
        foreach (var kind in new[] { "parking", "parking-wishes", "tenures" }) Assert.False(await app.Retire(kind));
        Pass(app, 2);
        foreach (var kind in new[] { "parking", "parking-wishes", "tenures" }) Assert.True(await app.Retire(kind));
        Assert.Equal((null, null, null), (await app.Look(db => db.Set<ParkingHolding>().Where(h => h.Id == holding).Select(h => h.Note).SingleAsync()),
            await app.Look(db => db.Set<ParkingWish>().Where(w => w.Id == wish).Select(w => w.Note).SingleAsync()), await app.Look(db => db.Set<TenureChange>().Where(t => t.Id == change).Select(t => t.Note).SingleAsync())));
        foreach (var kind in new[] { "parking", "parking-wishes", "tenures" }) Assert.False(await app.Retire(kind));
    }

    /// <summary>While its records are read to be anonymised, somebody keeps the first of them back.</summary>
    private sealed class Meddled : Retained
    {
        public static readonly Guid First = Guid.NewGuid(), Second = Guid.NewGuid();
        public StewardApp App { get; set; } = null!;
        public List<Guid> Gone { get; } = [];
        private int times;

        public override string Name => "meddled";
        public override string Title => "Requests";
        public override string Fate => "Requests";
        public override Setting<int> Months => RetainResidents.Period;
        public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await Task.FromResult<IReadOnlyList<SiteId>>([App.Site]);
        public override Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => Task.FromResult(2);
        public override Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<DueRecord>>([new(First, "甲**", before, null), new(Second, "乙**", before, null)]);

        public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
        {
            if (times++ == 0)
            {
                var list = await App.Look(db => db.Set<RetentionList>().Where(l => l.Kind == "meddled").Select(l => l.Id).SingleAsync(ct));
                await App.As("zhou").Do((KeepRecord keep) => keep.Run(list, new() { Thing = First, Reason = "诉讼未结" }, ct));
            }
            Gone.Clear();
            Gone.AddRange(things);
            return things;
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_record_kept_back_at_the_last_moment_is_kept_and_what_is_done_tells_no_name(Database on)
    {
        var meddled = new Meddled();
        await using var app = await StewardApp.Start(on, builder => builder.Services.AddScoped<Retained>(_ => meddled));
        meddled.App = app;
        await app.Retire("meddled");
        Assert.Equal([Meddled.Second], meddled.Gone);
        var lines = await app.Look(db => db.Set<RetentionLine>().OrderBy(l => l.Label).ToListAsync());
        Assert.Equal([("***", true, false), ("甲**", false, true)], lines.Select(l => (l.Label, l.DoneAt is not null, l.KeptBecause is not null)));
    }
}
