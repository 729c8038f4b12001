using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Imports;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>The points of networks (管网节点), known again by their labels, with the units each serves directly.</summary>
public sealed class NodeImport(Db db) : ImportKind
{
    public override string Name => "network-nodes";
    public override string Title => "Points of networks";
    public override string Icon => "route";
    public override Permission Permission => Permissions.KeepFacilities;
    public override string Href => "/networks";
    public override string Export => "/api/estate/forms/network-nodes/export.xlsx";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("Label",    true,  "标号", "编号", "阀门编号", "节点编号", "label"),
        new("Network",  true,  "管网", "专业", "系统", "network"),
        new("Kind",     false, "节点类别", "类别", "类型", "种类", "kind"),
        new("Name",     false, "名称", "节点名称", "name"),
        new("Building", false, "楼栋", "楼号", "栋号", "building"),
        new("Entrance", false, "单元", "entrance"),
        new("Floor",    false, "楼层", "层", "floor"),
        new("Place",    false, "位置", "地点", "安装位置", "place", "location"),
        new("HowTo",    false, "操作方法", "关闭方法", "how to"),
        new("Serves",   false, "直接供应房屋", "供应房屋", "控制房屋", "控制房号", "serves", "units"),
        new("Note",     false, "备注", "说明", "note", "remark"),
    ];

    public override async Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct)
    {
        var buildings = await BuildingFinder.Of(db, scope.Site, ct);
        var labels = rows.Select(r => Tidying.Tidy(r.Raw("Label"))).Distinct().ToArray();
        var known = await db.Set<NetworkNode>().Where(n => n.Site == scope.Site && labels.Contains(n.Label)).ToDictionaryAsync(n => n.Label, ct);
        var ids = known.Values.Select(n => n.Id).ToArray();
        var served = (await db.Set<ServedUnit>().Where(s => ids.Contains(s.Node)).Select(s => new { s.Node, s.Unit }).ToListAsync(ct)).Select(s => (s.Node, s.Unit)).ToHashSet();
        var houses = rows.SelectMany(r => Houses(r).SelectMany(h => h.Labels)).Distinct().ToArray();
        var units = await db.Set<Unit>().Where(u => u.Site == scope.Site && houses.Contains(u.Label)).ToDictionaryAsync(u => u.Label, u => u.Id, ct);
        foreach (var row in rows) Write(row, buildings, known, units, served, scope.Site);
    }

    private void Write(ImportRow row, BuildingFinder buildings, Dictionary<string, NetworkNode> known, Dictionary<string, UnitId> units, HashSet<(NetworkNodeId, UnitId)> served, SiteId site)
    {
        var (label, network, kind, written) = (row.Needed("Label", 40), row.OneOf("Network", NetworkWords.Networks), row.OneOf("Kind", NetworkWords.Kinds), row.Text("Building", 60));
        if (network is null && !row.IsRefused) row.Refuse("Network", "{0} is needed.");
        var building = buildings.Find(written);
        if (written is not null && building is null) row.Refuse("Building", "There is no building {1} here.", written);
        var (name, entrance, floor, place, how, note) = (row.Text("Name", 100), HouseNumber.EntranceCode(row.Text("Entrance", 20)), row.Text("Floor", 20), row.Text("Place", 200), row.Text("HowTo", 300), row.Text("Note", 1000));
        var houses = Houses(row).ToArray();
        if (houses.FirstOrDefault(h => Of(h) is null).Written is { } strange) row.Refuse("Serves", "There is no unit {1} here: import the units first.", strange);
        if (row.IsRefused) return;
        if (known.TryGetValue(label, out var node) && node.Network != network) { row.Refuse("Network", "The point {1} belongs to another network.", label); return; }
        if (node is null) db.Add(known[label] = node = new(site, network!.Value, kind ?? NodeKind.Valve, label));
        (node.Kind, node.Name, node.Building, node.Entrance) = (kind ?? node.Kind, name ?? node.Name, building?.Id ?? node.Building, entrance ?? node.Entrance);
        (node.Floor, node.Place, node.HowTo, node.Note) = (floor ?? node.Floor, place ?? node.Place, how ?? node.HowTo, note ?? node.Note);
        row.Touch(node);
        foreach (var unit in houses.Select(h => Of(h)!.Value).Where(u => served.Add((node.Id, u))))
        {
            var serves = new ServedUnit(node.Id, unit);
            db.Add(serves);
            row.Touch(serves);
        }

        UnitId? Of((string Written, string[] Labels) house) => house.Labels.Where(units.ContainsKey).Select(l => (UnitId?)units[l]).FirstOrDefault();
    }

    private static IEnumerable<(string Written, string[] Labels)> Houses(ImportRow row) =>
        row.Raw("Serves").Split([',', '，', '、', ';', '；', '\n', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Tidying.Tidy).Select(w => (w, SaidUnits.LabelsOf(w).ToArray()));
}
