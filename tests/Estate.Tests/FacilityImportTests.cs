using System.Data;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Steward.Estate.Facilities;
using Steward.Estate.Networks;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class FacilityImportTests
{
    private const string Register = "设备台账\n设备名称,类别,楼栋,单元,位置,设备编号,生产厂家,质保期至,证书名称,检验有效期\n1号客梯,电梯,3栋,2单元,电梯机房,DT-01,通力,2026-06-30,电梯定期检验报告,2026-09-30\n生活水泵A,,,,水泵房,SB-A,格兰富,,,\n未知楼梯,电梯,99栋,,,,,,,\n坏日期,电梯,3栋,,,,,昨天,,\n";

    [Theory, OnEveryDatabase]
    public async Task A_register_is_tried_then_written_and_the_same_file_twice_changes_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tried = await app.Try("wang", "facilities", System.Text.Encoding.UTF8.GetBytes(Register));
        Assert.Equal((ImportState.Checked, 4, 2, 2), (tried.State, tried.Rows, tried.Added, tried.Bad));
        Assert.Equal(0, await app.Look(db => db.Set<Facility>().CountAsync()));
        var done = await app.Import("wang", "facilities", Register);
        Assert.Equal((2, 0, 2), (done.Added, done.Changed, done.Bad));
        var lift = await app.Look(db => db.Set<Facility>().SingleAsync(f => f.Tag == "DT-01"));
        Assert.Equal((FacilityKind.Lift, app.World.Building, "2", "SB-2026-00001", new DateOnly(2026, 6, 30)), (lift.Kind, lift.Building!.Value, lift.Entrance, lift.Number, lift.WarrantyUntil!.Value));
        Assert.Equal(FacilityKind.Pump, await app.Look(db => db.Set<Facility>().Where(f => f.Tag == "SB-A").Select(f => f.Kind).SingleAsync()));
        Assert.Equal(new DateOnly(2026, 9, 30), await app.Look(db => db.Set<FacilityCertificate>().Where(c => c.Counting == lift.Id).Select(c => c.ExpiresOn).SingleAsync()));

        var again = await app.Import("wang", "facilities", Register);
        Assert.Equal((0, 0, 2, 2), (again.Added, again.Changed, again.Unchanged, again.Bad));
        var renewed = await app.Import("wang", "facilities", Register.Replace("2026-09-30", "2027-09-30"));
        Assert.Equal((0, 1, 1), (renewed.Added, renewed.Changed, renewed.Unchanged));
        Assert.Equal([false, true], await app.Look(db => db.Set<FacilityCertificate>().OrderBy(c => c.ExpiresOn).Select(c => c.Counting != null).ToListAsync()));
        await Assert.ThrowsAsync<Denied>(() => app.Import("chen", "facilities", Register));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_exported_can_be_imported_and_changes_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "facilities", Register);
        await app.Import("wang", "network-nodes", Nodes);
        await app.Import("wang", "network-lines", Lines);
        foreach (var kind in new[] { "facilities", "network-nodes", "network-lines" })
        {
            var again = await app.Import("wang", kind, await app.As("wang").Http.GetByteArrayAsync($"/api/estate/forms/{kind}/export.xlsx"));
            Assert.Equal((ImportState.Finished, 0, 0, 0), (again.State, again.Added, again.Changed, again.Bad));
            Assert.True(again.Unchanged >= 2);
        }
    }

    private const string Nodes = "编号,管网,类别,名称,楼栋,单元,位置,控制房屋\nJ-0,给水,引入口,市政进水,,,北门,\nJ-3,给水,阀门,3栋总阀,3,,管井,\nJ-18,给水,阀门,18层分层阀,3栋,2单元,水管井,\"三栋二单元1801、3-2-1802\"\nJ-19,给水,阀门,没有的楼层,3栋,2单元,水管井,3-2-1901\nJ-20,蒸汽,阀门,不知道的管网,,,,\n";
    private const string Lines = "起点,终点,管径,材质\nJ-0,J-3,DN100,PPR\nJ-3,J-18,DN25,PPR\nJ-3,J-77,DN25,PPR\nJ-18,J-3,DN25,PPR\n";

    [Theory, OnEveryDatabase]
    public async Task A_network_comes_in_as_two_tables_and_answers_which_valve(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Assert.Equal((3, 2), (await app.Import("wang", "network-nodes", Nodes)) is { } n ? (n.Added, n.Bad) : default);
        Assert.Equal((2, 2), (await app.Import("wang", "network-lines", Lines)) is { } l ? (l.Added, l.Bad) : default);
        Assert.Equal(["J-18", "J-3"], (await app.Valves("3-2-1801")).Networks.Single().Alone.Select(v => v.Node.Label));
        Assert.Equal((0, 0, 3), (await app.Import("wang", "network-nodes", Nodes)) is { } again ? (again.Added, again.Changed, again.Unchanged) : default);
        Assert.Equal((0, 0, 2), (await app.Import("wang", "network-lines", Lines)) is { } same ? (same.Added, same.Changed, same.Unchanged) : default);
        var other = await app.Import("wang", "network-nodes", "编号,管网\nJ-3,排水\n");
        Assert.Equal(1, other.Bad);
    }

    /// <summary>A workbook with the sheets and headings of the standard.</summary>
    private static byte[] Cobie(string serial = "K-2211", bool withStrangers = true, string system = "Vertical transport")
    {
        static DataTable Sheet(string headings, params object?[][] rows)
        {
            var sheet = new DataTable();
            foreach (var heading in headings.Split(' ')) sheet.Columns.Add(heading, typeof(object));
            foreach (var row in rows) sheet.Rows.Add(row);
            return sheet;
        }
        var sheets = new Dictionary<string, object>
        {
            ["Contact"] = Sheet("Email CreatedBy Category Company Phone", ["info@kone.example", "a@b.c", "Manufacturer", "通力电梯", "0571-00001111"]),
            ["Facility"] = Sheet("Name CreatedBy CreatedOn Category ProjectName SiteName LinearUnits", ["3栋", "a@b.c", "2024-05-01T00:00:00", "Residential", "翠湖花园", "翠湖花园", "millimeters"]),
            ["Floor"] = Sheet("Name CreatedBy Category Elevation", ["B1", "a@b.c", "Basement", -4], ["RF", "a@b.c", "Roof", 54]),
            ["Space"] = Sheet("Name CreatedBy Category FloorName Description RoomTag", ["R-01", "a@b.c", "Machine room", "RF", "电梯机房", "n/a"], ["B-02", "a@b.c", "Plant room", withStrangers ? "B9" : "B1", "水泵房", "n/a"]),
            ["Type"] = Sheet("Name Category AssetType Manufacturer ModelNumber WarrantyGuarantorParts WarrantyDurationParts WarrantyDurationUnit",
                ["Passenger lift 1000 kg", "23-23 11 00: Elevators", "Fixed", "info@kone.example", "3000S", "info@kone.example", 2, "year"], ["Booster pump", "23-27 17 00: Pumps", "Fixed", "n/a", "n/a", "n/a", "n/a", "n/a"]),
            ["Component"] = Sheet("Name CreatedBy CreatedOn TypeName Space Description ExtSystem ExtObject ExtIdentifier SerialNumber InstallationDate WarrantyStartDate TagNumber BarCode AssetIdentifier",
                ["LIFT-1", "a@b.c", "2024-05-01T00:00:00", "Passenger lift 1000 kg", "R-01", "客梯", "Revit", "IfcTransportElement", "2O2Fr$t4X7Zf8NOew3FLOH", serial, "2024-05-01T00:00:00", "2024-06-01", "DT-1", "n/a", "n/a"],
                ["PUMP-1", "a@b.c", "2024-05-01T00:00:00", "Booster pump", "B-02", "n/a", "Revit", "n/a", "n/a", "n/a", "1900-12-31T23:59:59", "1900-12-31T23:59:59", "n/a", "n/a", "n/a"],
                [withStrangers ? "LOST-1" : "PUMP-2", "a@b.c", "n/a", withStrangers ? "No such type" : "Booster pump", "R-01", "n/a", "n/a", "n/a", "n/a", "n/a", "n/a", "n/a", "n/a", "n/a", "n/a"]),
            ["System"] = Sheet("Name CreatedBy Category ComponentNames", [system, "a@b.c", "Lifts", "LIFT-1"], ["Water supply", "a@b.c", "Water", withStrangers ? "PUMP-1, GONE-1" : "PUMP-1,PUMP-2"]),
        };
        using var file = new MemoryStream();
        MiniExcel.SaveAs(file, sheets);
        return file.ToArray();
    }

    [Theory, OnEveryDatabase]
    public async Task A_building_model_comes_in_with_type_space_floor_and_system_and_says_what_does_not_fit(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tried = await app.Try("wang", "cobie", Cobie());
        Assert.Equal((ImportState.Checked, 5, 2, 3), (tried.State, tried.Rows, tried.Added, tried.Bad));
        var faults = (await app.As("wang").Do((ImportFaultList list) => list.Run(new() { Import = tried.Id }))).Rows;
        Assert.Equal([("Component", "Type", "No such type"), ("Space", "Floor", "B9"), ("System", "Component", "GONE-1")], faults.Select(f => (f.Cells[0], (string)f.Reasons[0].Arguments[0]!, (string)f.Reasons[0].Arguments[1]!)));
        var done = await app.Import("wang", "cobie", Cobie());
        Assert.Equal((2, 3), (done.Added, done.Bad));
        var lift = await app.Look(db => db.Set<Facility>().SingleAsync(f => f.Name == "LIFT-1"));
        Assert.Equal((FacilityKind.Lift, app.World.Building, "RF", "R-01 电梯机房", "Vertical transport"), (lift.Kind, lift.Building!.Value, lift.Floor, lift.Place, lift.PartOf));
        Assert.Equal(("通力电梯", "3000S", "K-2211", "DT-1", "通力电梯", "0571-00001111"), (lift.Maker, lift.Model, lift.Serial, lift.Tag, lift.Supplier, lift.SupplierPhone));
        Assert.Equal("Passenger lift 1000 kg", lift.TypeName);
        Assert.Equal((new DateOnly(2024, 5, 1), new DateOnly(2026, 5, 31), "3栋/2O2Fr$t4X7Zf8NOew3FLOH"), (lift.InstalledOn!.Value, lift.WarrantyUntil!.Value, lift.External));
        var pump = await app.Look(db => db.Set<Facility>().SingleAsync(f => f.Name == "PUMP-1"));
        Assert.Equal((FacilityKind.Pump, null, null, null, "Water supply"), (pump.Kind, pump.InstalledOn, pump.WarrantyUntil, pump.Maker, pump.PartOf));
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_model_twice_changes_nothing_and_a_newer_one_only_what_is_new(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Import("wang", "cobie", Cobie(withStrangers: false));
        var lift = await app.Look(db => db.Set<Facility>().SingleAsync(f => f.Name == "LIFT-1"));
        await app.As("lin").Do((CorrectFacility correct) => correct.Run(lift.Id, new() { Name = "LIFT-1", Kind = FacilityKind.Lift, Building = lift.Building, Floor = "RF", Place = lift.Place, Tag = "DT-1", Maker = "通力电梯", Model = "3000S", Serial = "K-2211", PartOf = lift.PartOf, Supplier = lift.Supplier, SupplierPhone = lift.SupplierPhone, InstalledOn = lift.InstalledOn, WarrantyUntil = lift.WarrantyUntil, Note = "钥匙在值班室" }));
        var again = await app.Import("wang", "cobie", Cobie(withStrangers: false));
        Assert.Equal((0, 0, 3, 0), (again.Added, again.Changed, again.Unchanged, again.Bad));
        var newer = await app.Import("wang", "cobie", Cobie("K-9999", withStrangers: false));
        Assert.Equal((0, 1, 2), (newer.Added, newer.Changed, newer.Unchanged));
        lift = await app.Look(db => db.Set<Facility>().SingleAsync(f => f.Name == "LIFT-1"));
        Assert.Equal(("K-9999", "钥匙在值班室"), (lift.Serial, lift.Note));
        Assert.Equal(3, await app.Look(db => db.Set<Facility>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_no_building_model_is_refused_with_a_sentence(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Task Upload(byte[] file) => app.As("wang").Do((UploadImport upload) => upload.Run(new() { Kind = "cobie", FileName = "model.xlsx", File = new MemoryStream(file) }));
        Assert.StartsWith("A COBie file is a workbook", (await Assert.ThrowsAsync<Refused>(() => Upload("Name,Space\nA,B\n"u8.ToArray()))).Message);
        using var plain = new MemoryStream();
        MiniExcel.SaveAs(plain, new[] { new { 房号 = "3-2-1801" } });
        Assert.StartsWith("This workbook has no sheet Component", (await Assert.ThrowsAsync<Refused>(() => Upload(plain.ToArray()))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_too_long_for_the_register_is_refused_and_not_cut(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tried = await app.Try("wang", "cobie", Cobie(withStrangers: false, system: new string('V', 101)));
        Assert.Equal((2, 1), (tried.Added, tried.Bad));
        var fault = Assert.Single(Assert.Single((await app.As("wang").Do((ImportFaultList list) => list.Run(new() { Import = tried.Id }))).Rows).Reasons);
        Assert.Equal(("PartOf", "{0} takes at most {1} characters."), (fault.Field, fault.Sentence));
    }
}
