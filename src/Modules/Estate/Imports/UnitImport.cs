using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Imports;

/// <summary>Units (房屋) of a site, known again by their house number; buildings that are missing come into being.</summary>
public sealed class UnitImport(Db db, ImportFile file) : ImportKind
{
    public override string Name => "units";
    public override string Title => "Units";
    public override string Icon => "building-skyscraper";
    public override Permission Permission => Permissions.Import;
    public override string Href => "/estate/units";
    public override string Export => "/api/estate/forms/units/export.xlsx";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("HouseNumber", true,  "房号", "房屋", "房间编号", "房屋编号", "门牌号", "house no", "unit", "address"),
        new("Building",    false, "楼栋", "楼号", "栋号", "栋", "幢号", "楼栋号", "building"),
        new("Entrance",    false, "单元", "单元号", "梯", "entrance"),
        new("Floor",       false, "楼层", "层", "所在层", "floor"),
        new("Room",        false, "室号", "房间号", "户号", "室", "room"),
        new("Area",        false, "建筑面积", "面积", "房屋面积", "area"),
        new("Use",         false, "用途", "房屋用途", "使用性质", "业态", "use"),
        new("State",       false, "状态", "房屋状态", "入住状态", "state"),
        new("Note",        false, "备注", "说明", "note", "remark"),
    ];

    private readonly Dictionary<string, Building> buildings = [];

    public override async Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct)
    {
        foreach (var building in await db.Set<Building>().Where(b => b.Site == scope.Site).ToListAsync(ct)) buildings.TryAdd(building.Code, building);
        var read = rows.Select(row => (row, place: Places.Of(row))).ToArray();
        var labels = read.SelectMany(r => r.place?.NarrowLabels ?? []).Distinct().ToArray();
        var known = await db.Set<Unit>().Where(u => u.Site == scope.Site && labels.Contains(u.Label)).ToDictionaryAsync(u => u.Label, ct);
        // Where a unit stands under another form of its number, the file may still have a row for that one too, here or further down.
        var written = read.Any(r => r.place is { } p && !known.ContainsKey(p.Label) && p.NarrowLabels.Any(l => known.ContainsKey(l)))
            ? await file.Distinct(scope.Import, row => Places.Of(row)?.Label, ct)
            : read.Select(r => r.place?.Label).OfType<string>().ToHashSet();
        foreach (var (row, place) in read)
            if (place is not null) Write(row, place, place.NarrowLabels.Where(l => l == place.Label || !written.Contains(l)), known, scope.Site);
    }

    public override IEnumerable<string> TouchedBy(ImportRow row) => Places.Of(row) is { } place ? [.. place.NarrowLabels, Named(place.Building)] : [];

    public override async Task<IEnumerable<string>> Standing(IReadOnlyList<ImportRow> rows, SiteId site, CancellationToken ct)
    {
        var codes = rows.Select(r => Places.Of(r)?.Building).OfType<string>().Distinct().ToArray();
        return (await db.Set<Building>().Where(b => b.Site == site && codes.Contains(b.Code)).Select(b => b.Code).ToListAsync(ct)).Select(Named);
    }

    private static string Named(string building) => $"building {building}";

    private void Write(ImportRow row, Places.Place place, IEnumerable<string> labels, Dictionary<string, Unit> known, SiteId site)
    {
        var area = row.Amount("Area");
        if (area is < 0 or > 1_000_000) row.Refuse("Area", "{0} goes from {1} to {2}.", 0, 1_000_000);
        var use = row.OneOf("Use", Dictionary.Uses);
        var state = row.OneOf("State", Dictionary.States);
        var note = row.Text("Note", 500);
        if (row.IsRefused) return;
        if (labels.Select(l => known.GetValueOrDefault(l)).FirstOrDefault(u => u is not null) is not { } unit)
            db.Add(known[place.Label] = unit = new(site, BuildingOf(place.Building, site).Id, place.Entrance, place.Floor, place.Room, place.Label));
        if (area is { } size) Set(unit.AreaHundredths, (long)decimal.Round(size * 100), v => unit.AreaHundredths = v);
        if (use is { } u) Set(unit.Use, u, v => unit.Use = v);
        if (state is { } s) Set(unit.State, s, v => unit.State = v);
        if (note is not null) Set(unit.Note, Masking.Back(note, unit.Note), v => unit.Note = v);
        row.Touch(unit);
    }

    /// <summary>An assignment of the same value is no change.</summary>
    private static void Set<T>(T now, T wanted, Action<T> set) { if (!EqualityComparer<T>.Default.Equals(now, wanted)) set(wanted); }

    private Building BuildingOf(string code, SiteId site)
    {
        if (!buildings.TryGetValue(code, out var building))
            db.Add(buildings[code] = building = new(site, code, code.All(char.IsAsciiDigit) ? $"{code}栋" : $"{code}座") { Order = int.TryParse(code, out var order) ? order : 1000 });
        return building;
    }
}
