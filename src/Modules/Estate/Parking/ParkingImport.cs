using Microsoft.EntityFrameworkCore;
using Steward.Estate.Imports;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Parking spaces (车位) of a site, known again by their number; who has them is agreed one by one.</summary>
public sealed class ParkingImport(Db db, Actor actor) : ImportKind
{
    public override string Name => "parking-spaces";
    public override string Title => "Parking spaces";
    public override string Icon => "parking";
    public override Permission Permission => Permissions.KeepSpaces;
    public override string Href => "/estate/parking-spaces";
    public override string Export => "/api/estate/forms/parking-spaces/export.xlsx";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("SpaceNumber",  true,  "车位号", "车位编号", "车位", "编号", "space number", "parking space", "number"),
        new("SpaceKind",    false, "车位类型", "类型", "车位性质", "kind", "type"),
        new("Place",        false, "位置", "所在位置", "区域", "分区", "place", "zone"),
        new("MonthlyPrice", false, "月租金", "月租", "租金", "月租金（元）", "monthly price", "rent"),
        new("Note",         false, "备注", "说明", "note", "remark"),
    ];

    internal static readonly IReadOnlyDictionary<string, ParkingKind> Kinds = Dictionary.Of<ParkingKind>(
        (ParkingKind.Underground, "地下 地下车位 地库"), (ParkingKind.Ground, "地面 地面车位 地上"), (ParkingKind.Mechanical, "机械 机械车位 立体"), (ParkingKind.Charging, "充电 充电车位 充电桩"));

    public override async Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct)
    {
        var numbers = rows.Select(r => r.Text("SpaceNumber", 20)).OfType<string>().Distinct().ToArray();
        var known = await db.Set<ParkingSpace>().Where(s => s.Site == scope.Site && numbers.Contains(s.Number)).ToDictionaryAsync(s => s.Number, ct);
        foreach (var row in rows) Write(row, known, scope);
    }

    private void Write(ImportRow row, Dictionary<string, ParkingSpace> known, ImportScope scope)
    {
        var number = row.Needed("SpaceNumber", 20);
        var kind = row.OneOf("SpaceKind", Kinds);
        var price = row.Amount("MonthlyPrice");
        if (price is < 0 or > 1_000_000) row.Refuse("MonthlyPrice", "{0} goes from {1} to {2}.", 0, 1_000_000);
        var (place, note) = (row.Text("Place", 80), row.Text("Note", 400));
        if (row.IsRefused) return;
        if (!known.TryGetValue(number, out var space))
        {
            db.Add(known[number] = space = new(scope.Site, number, kind ?? ParkingKind.Underground));
            space.Recall(ParkingSpaceAction.Add);
        }
        else if (kind is { } other && other != space.Kind) space.Correct(number, other, actor);
        space.Describe(place ?? space.Place, price is { } yuan ? Money.Yuan(yuan) : space.MonthlyPrice, Masking.Back(note, space.Note) ?? space.Note);
        row.Touch(space);
    }
}
