using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Imports;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>The register of facilities (设施设备台账). A facility is known again by its number, by its own code, or by name and place.</summary>
public sealed class FacilityImport(Db db, Numbers numbers, Actor actor) : ImportKind
{
    public override string Name => "facilities";
    public override string Title => "Facilities";
    public override string Icon => "elevator";
    public override Permission Permission => Permissions.KeepFacilities;
    public override string Href => "/facilities";
    public override string Export => "/api/estate/forms/facilities/export.xlsx";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("FacilityNumber", false, "编号", "台账编号", "设施编号", "number"),
        new("Name",          true,  "设备名称", "设施名称", "设施设备名称", "名称", "equipment", "name"),
        new("Kind",          false, "设备类别", "设施类别", "类别", "种类", "类型", "kind", "category"),
        new("Building",      false, "楼栋", "楼号", "栋号", "building"),
        new("Entrance",      false, "单元", "entrance"),
        new("Floor",         false, "楼层", "层", "floor"),
        new("Place",         false, "安装位置", "位置", "安装地点", "地点", "place", "location"),
        new("OwnCode",       false, "自有编码", "设备编号", "资产编号", "注册代码", "设备代码", "识别码", "own code", "asset code", "tag"),
        new("PartOf",        false, "所属系统", "系统", "system", "part of"),
        new("Maker",         false, "生产厂家", "制造单位", "制造商", "厂家", "品牌", "manufacturer", "maker"),
        new("Model",         false, "型号", "规格型号", "model"),
        new("SerialNumber",  false, "出厂编号", "序列号", "serial number", "serial"),
        new("Supplier",      false, "供应商", "维保单位", "供货单位", "supplier"),
        new("SupplierPhone", false, "供应商电话", "维保电话", "联系电话", "supplier phone"),
        new("InstalledOn",   false, "安装日期", "投用日期", "启用日期", "installed on", "installed"),
        new("WarrantyUntil", false, "质保期至", "保修期至", "质保到期日", "质保到期", "warranty until"),
        new("Certificate",   false, "证书名称", "证书", "检验项目", "certificate"),
        new("CertificateNumber", false, "证书编号", "报告编号", "certificate number"),
        new("CertificateUntil",  false, "证书有效期至", "检验有效期", "下次检验日期", "有效期至", "certificate until"),
        new("Note",          false, "备注", "说明", "note", "remark"),
    ];

    public override async Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct)
    {
        var buildings = await BuildingFinder.Of(db, scope.Site, ct);
        var register = new FacilityRegister(db, numbers, scope, actor.Name);
        var (given, tags, names) = (All(rows, "FacilityNumber"), All(rows, "OwnCode"), All(rows, "Name"));
        await register.Read(db.Set<Facility>().Where(f => given.Contains(f.Number) || f.Tag != null && tags.Contains(f.Tag) || names.Contains(f.Name)), rows.Count, ct);
        foreach (var row in rows) Write(row, buildings, register);
    }

    private static string[] All(IReadOnlyList<ImportRow> rows, string column) => [.. rows.Select(r => Tidying.Tidy(r.Raw(column))).Where(t => t.Length > 0).Distinct()];

    private static void Write(ImportRow row, BuildingFinder buildings, FacilityRegister register)
    {
        var (name, number, tag) = (row.Needed("Name", 100), row.Text("FacilityNumber", 20), row.Text("OwnCode", 60));
        var kind = row.OneOf("Kind", FacilityWords.Kinds);
        var written = row.Text("Building", 60);
        var building = buildings.Find(written);
        if (written is not null && building is null) row.Refuse("Building", "There is no building {1} here.", written);
        var (entrance, floor, place) = (HouseNumber.EntranceCode(row.Text("Entrance", 20)), row.Text("Floor", 20), row.Text("Place", 200));
        var (installed, warranty, until) = (row.Day("InstalledOn"), row.Day("WarrantyUntil"), row.Day("CertificateUntil"));
        if (warranty < installed) row.Refuse("WarrantyUntil", "The warranty ends before it was installed.");
        var (certificate, paper) = (row.Text("Certificate", 40), row.Text("CertificateNumber", 60));
        var facts = (Part: row.Text("PartOf", 100), Maker: row.Text("Maker", 100), Model: row.Text("Model", 100), Serial: row.Text("SerialNumber", 60), Supplier: row.Text("Supplier", 100), Phone: row.Text("SupplierPhone", 60), Note: row.Text("Note", 1000));
        if (row.IsRefused) return;
        var facility = number is not null ? register.Find(f => f.Number == number) : tag is not null ? register.Find(f => f.Tag == tag)
            : register.Find(f => f.Name == name && f.Building == building?.Id && (f.Entrance, f.Floor, f.Place) == (entrance, floor, place));
        if (facility is null && number is not null) { row.Refuse("FacilityNumber", "There is no facility {1} here. Leave the number empty to add one.", number); return; }
        facility ??= register.Add(kind ?? FacilityWords.Guess(name, facts.Part), name);
        (facility.Name, facility.Kind, facility.Building, facility.Entrance, facility.Floor, facility.Place) = (name, kind ?? facility.Kind, building?.Id ?? facility.Building, entrance ?? facility.Entrance, floor ?? facility.Floor, place ?? facility.Place);
        (facility.Tag, facility.PartOf, facility.Maker, facility.Model, facility.Serial) = (tag ?? facility.Tag, facts.Part ?? facility.PartOf, facts.Maker ?? facility.Maker, facts.Model ?? facility.Model, facts.Serial ?? facility.Serial);
        (facility.Supplier, facility.SupplierPhone, facility.InstalledOn, facility.WarrantyUntil, facility.Note) = (facts.Supplier ?? facility.Supplier, facts.Phone ?? facility.SupplierPhone, installed ?? facility.InstalledOn, warranty ?? facility.WarrantyUntil, facts.Note ?? facility.Note);
        row.Touch(facility);
        if (certificate is not null || until is not null) register.Certify(row, facility, certificate ?? "年检", paper, until);
    }
}
