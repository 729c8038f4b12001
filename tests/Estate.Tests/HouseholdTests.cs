using Steward.Contracts.Estate;
using Steward.Estate.Companies;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class HouseholdTests
{
    private static Task<VehicleId> Park(StewardApp app, string plate, string who = "wang", string customer = "吴晓梅") =>
        app.As(who).Do((AddVehicle add) => add.Run(new() { Customer = app.World.Customers[customer], Plate = plate }));

    [Theory]
    [InlineData("浙a·12345", "浙A12345")]
    [InlineData(" 浙 A 1O I45 ", "浙A10145")]
    [InlineData("浙AD12345", "浙AD12345")]
    [InlineData("粤Z1234港", "粤Z1234港")]
    [InlineData("杭州123456", "杭州123456")]
    [InlineData("ABC", null)]
    [InlineData("没有车", null)]
    public void A_plate_is_written_in_one_way(string written, string? kept) => Assert.Equal(kept, Plate.Normal(written));

    [Theory, OnEveryDatabase]
    public async Task A_plate_stands_once_at_a_site_until_its_vehicle_is_gone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var first = await Park(app, "浙A12345");
        var refused = await Assert.ThrowsAsync<Refused>(() => Park(app, "浙a·12345", customer: "何建国"));
        Assert.Equal("This plate is on record at this site already: look for it by the search.", refused.Message);
        await Park(app, "浙A12345", who: "liu", customer: "叶兰");
        await Assert.ThrowsAsync<Invalid>(() => Park(app, "天上飞的"));

        var second = await Park(app, "浙A99999", customer: "何建国");
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((EditVehicle edit) => edit.Run(second, new() { Plate = "浙A12345" })));
        await app.As("wang").Do((RemoveVehicle remove) => remove.Run(first, new()));
        await app.As("wang").Do((EditVehicle edit) => edit.Run(second, new() { Plate = "浙A12345" }));

        var race = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => { try { await Park(app, "浙B00001"); return 1; } catch (Refused) { return 0; } }));
        Assert.Equal(1, race.Sum());
    }

    [Theory, OnEveryDatabase]
    public async Task Any_part_of_a_plate_finds_whose_car_it_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var car = await Park(app, "浙A12345");
        async Task<Hit[]> Sought(string who, string words) => [.. (await app.As(who).Do((SearchEverywhere search) => search.Run(new(words)))).Where(g => g.Kind == "Vehicles").SelectMany(g => g.Hits)];
        foreach (var words in new[] { "浙A12345", "浙a·12345", "345", "a123" }) Assert.Equal("浙A12345", Assert.Single(await Sought("wang", words)).Label);
        Assert.Contains("吴晓梅", (await Sought("wang", "12345"))[0].Detail);
        Assert.Equal("浙A***45", Assert.Single(await Sought("feng", "12345")).Label);
        Assert.Empty(await Sought("liu", "12345"));
        await app.As("wang").Do((RemoveVehicle remove) => remove.Run(car, new()));
        Assert.Empty(await Sought("wang", "12345"));
    }

    [Theory, OnEveryDatabase]
    public async Task Numbers_of_those_close_to_a_customer_are_masked_until_revealed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AddRelative add) => add.Run(new() { Customer = wu, Name = "吴父", InEmergency = true })));
        var father = await app.As("wang").Do((AddRelative add) => add.Run(new() { Customer = wu, Name = "吴国强", Relation = Relation.Parent, Phone = "139 0000 7777", InEmergency = true }));

        async Task<string?> Seen(string who) => (await app.As(who).Do((ShowCustomer show) => show.Run(wu))).Household.People.Single().Phone;
        Assert.Equal("139****7777", await Seen("wang"));
        Assert.Contains("139****7777", (await app.As("wang").Open($"/customers/{wu}")).Text);
        Assert.DoesNotContain("13900007777", await app.As("wang").Http.GetStringAsync($"/api/estate/customers/{wu}"));
        Assert.DoesNotContain("13900007777", await app.As("wang").Http.GetStringAsync($"/api/estate/units/{app.Unit("3-2-1801")}"));
        Assert.DoesNotContain("13900007777", await app.As("wang").Http.GetStringAsync($"/api/estate/people/{father}"));

        var edit = await app.As("wang").Open($"/people/{father}/edit");
        await edit.Send("edit", ("Name", "吴国强（父亲）"));
        await app.As("wang").Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = Platform.Confidentiality.Reveals.RevealReason.Emergency }));
        Assert.Equal("13900007777", await Seen("wang"));
        Assert.Equal("139****7777", await Seen("lin"));
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("139****7777", await Seen("wang"));
        Assert.Equal("吴**", (await app.As("feng").Do((ShowCustomer show) => show.Run(wu))).Household.People.Single().Name);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowRelative show) => show.Run(father)));
        await Assert.ThrowsAsync<Denied>(() => app.As("feng").Do((RemoveRelative remove) => remove.Run(father, new())));
        await app.As("wang").Do((RemoveRelative remove) => remove.Run(father, new()));
        Assert.True((await app.As("wang").Do((ShowCustomer show) => show.Run(wu))).Household.IsEmpty);
    }

    [Theory, OnEveryDatabase]
    public async Task A_pet_without_vaccination_is_found_by_the_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var he = app.World.Customers["何建国"];
        async Task<PetId> Keep(string called, DateOnly? until) => await app.As("wang").Do((AddPet add) => add.Run(new() { Customer = he, Called = called, Licence = "杭西犬123456", VaccinatedUntil = until }));
        await Keep("豆豆", new(2027, 1, 1));
        var late = await Keep("旺财", new(2026, 3, 1));
        await Keep("可乐", null);
        Assert.Equal(["旺财", "豆豆", "可乐"], (await app.As("wang").Do((PetList list) => list.Run(new()))).Rows.Select(p => p.Called));
        var overdue = (await app.As("feng").Do((PetList list) => list.Run(new() { NotVaccinatedOn = new(2026, 3, 2) }))).Rows;
        Assert.Equal(["旺财", "可乐"], overdue.Select(p => p.Called));
        Assert.DoesNotContain("123456", overdue[0].Licence);
        await app.As("wang").Do((EditPet edit) => edit.Run(late, new() { Called = "旺财", Licence = "杭西犬123456", VaccinatedUntil = new(2027, 3, 1) }));
        Assert.Equal(["可乐"], (await app.As("wang").Do((PetList list) => list.Run(new() { NotVaccinatedOn = new(2026, 3, 2) }))).Rows.Select(p => p.Called));
        Assert.Empty((await app.As("liu").Do((PetList list) => list.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task The_directory_says_who_trades_where_and_masks_whom_to_call(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const string rows = "房号,姓名,身份,联系电话,入住日期,业态,员工人数,车牌,紧急联系人,紧急联系电话\n3-2-101,湖畔咖啡有限公司,租户,057188001122,2024-05-01,餐饮,8,浙A11111、浙A22222,孙店长,13900008888\n3-2-102,某某科技有限公司,租户,057188001133,2025-05-01,天文,8,浙A11111,,\n";
        var done = await app.Import("wang", "residents", rows);
        Assert.Equal((1, 1), (done.Added, done.Bad));
        Assert.Equal((0, 0, 1), (await app.Import("wang", "residents", rows)) is var again ? (again.Added, again.Changed, again.Unchanged) : default);

        var firm = Assert.Single((await app.As("wang").Do((CompanyList list) => list.Run(new() { Trade = Trade.Food }))).Rows);
        Assert.Equal(("湖畔咖啡有限公司", "3-2-101", 8, "孙店长", "139****8888", new DateOnly(2024, 5, 1)), (firm.Name, firm.Units, firm.StaffCount, firm.Contact, firm.Phone, firm.Since!.Value));
        Assert.Equal(["浙A11111", "浙A22222"], (await app.As("wang").Do((VehicleList list) => list.Run(new()))).Rows.Select(v => v.Plate));
        Assert.Empty((await app.As("liu").Do((CompanyList list) => list.Run(new()))).Rows);
        var csv = System.Text.Encoding.UTF8.GetString(await app.Export(app.As("wang"), "/api/estate/companies", format: Platform.Confidentiality.Exports.ExportFormat.Csv));
        Assert.Contains("湖畔咖啡有限公司", csv);
        Assert.DoesNotContain("13900008888", csv);
    }
}
