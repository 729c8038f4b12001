using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>The lines between points (管线), one row for each, from the side of the mains to the side of the units.</summary>
public sealed class LineImport(Db db) : ImportKind
{
    public override string Name => "network-lines";
    public override string Title => "Lines of networks";
    public override string Icon => "route";
    public override Permission Permission => Permissions.KeepFacilities;
    public override string Href => "/networks";
    public override string Export => "/api/estate/forms/network-lines/export.xlsx";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("FromPoint", true,  "起点", "上游", "上游编号", "from"),
        new("ToPoint",   true,  "终点", "下游", "下游编号", "to"),
        new("EitherWay", false, "双向", "环状", "either way", "two way"),
        new("Size",      false, "管径", "规格", "口径", "size"),
        new("PipeMaterial", false, "材质", "材料", "material"),
        new("Note",      false, "备注", "说明", "note", "remark"),
    ];

    public override async Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct)
    {
        var labels = rows.SelectMany(r => new[] { Tidying.Tidy(r.Raw("FromPoint")), Tidying.Tidy(r.Raw("ToPoint")) }).Distinct().ToArray();
        var nodes = await db.Set<NetworkNode>().Where(n => n.Site == scope.Site && labels.Contains(n.Label)).ToDictionaryAsync(n => n.Label, ct);
        var ids = nodes.Values.Select(n => n.Id).ToArray();
        var known = (await db.Set<NetworkLine>().Where(l => ids.Contains(l.From)).ToListAsync(ct)).ToDictionary(l => (l.From, l.To));
        foreach (var row in rows)
        {
            var (from, to) = (row.Needed("FromPoint", 40), row.Needed("ToPoint", 40));
            var (both, size, material, note) = (row.OneOf("EitherWay", NetworkWords.YesNo), row.Text("Size", 40), row.Text("PipeMaterial", 40), row.Text("Note", 400));
            foreach (var (column, label) in new[] { ("FromPoint", from), ("ToPoint", to) })
                if (label.Length > 0 && !nodes.ContainsKey(label)) row.Refuse(column, "There is no point {1} here: import the points first.", label);
            if (row.IsRefused) continue;
            var (above, below) = (nodes[from], nodes[to]);
            if (above == below) { row.Refuse("ToPoint", "A line leads from one point to another."); continue; }
            if (above.Network != below.Network) { row.Refuse("ToPoint", "The points {1} and {2} belong to different networks.", from, to); continue; }
            if (known.ContainsKey((below.Id, above.Id))) { row.Refuse("ToPoint", "There is a line between these two points already."); continue; }
            if (!known.TryGetValue((above.Id, below.Id), out var line)) db.Add(known[(above.Id, below.Id)] = line = new(scope.Site, above.Network, above.Id, below.Id));
            (line.IsTwoWay, line.Size, line.Material, line.Note) = (both ?? line.IsTwoWay, size ?? line.Size, material ?? line.Material, note ?? line.Note);
            row.Touch(line);
        }
    }
}
