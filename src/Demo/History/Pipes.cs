using Steward.Contracts.Estate;
using Steward.Demo.Photos;
using Steward.Demo.Places;
using Steward.Estate.Facilities;
using Steward.Estate.Networks;
using Steward.Estate.Networks.Plans;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>The networks of building 3, from the street to each floor, drawn on two plans; a floor is without water just now.</summary>
internal sealed class Pipes(Past past, Plot plot, IReadOnlyDictionary<string, Facility> facilities)
{
    private readonly Actor lin = past.Of("lin"), zhao = past.Of("zhao"), qian = past.Of("qian");
    private readonly Dictionary<string, NetworkNode> nodes = [];
    private readonly List<(string From, string To, NetworkLine Line)> lines = [];
    private readonly BuildingId home = plot.Buildings.Single(b => b.Code == "3").Id;

    public async Task Tell()
    {
        Water();
        Others();
        foreach (var node in nodes.Values) past.Db.Recount(node, lin, past.Now.AddDays(-180));
        Shut("J-3-2-12", zhao, -0.7, 1.5, "12层管井阀门渗水，更换阀芯", null);
        Shut("J-3-1", qian, -26 * 24, 3, "1单元立管活接漏水抢修", -26 * 24 + 2.2);
        foreach (var node in nodes.Values) past.Find(node);
        await Draw();
    }

    private NetworkNode Node(NetworkKind network, NodeKind kind, string label, string name, string? entrance, string? floor, string? place, string? above, string? size = null, bool inHouse = true)
    {
        var node = new NetworkNode(plot.Site.Id, network, kind, label) { Name = name, Building = inHouse ? home : null, Entrance = entrance, Floor = floor, Place = place };
        if (node.IsShutter) node.HowTo = kind is NodeKind.Switch ? "向下扳到“分”，挂牌" : "顺时针关闭，三角钥匙在工程部值班室";
        node.Recall(NetworkNodeAction.Add);
        nodes[label] = node;
        past.Db.Add(node);
        if (above is not null) Line(above, label, size);
        return node;
    }

    private void Line(string from, string to, string? size, bool isTwoWay = false)
    {
        var line = new NetworkLine(plot.Site.Id, nodes[to].Network, nodes[from].Id, nodes[to].Id) { Size = size, Material = nodes[to].Network is NetworkKind.Water ? "PPR" : nodes[to].Network is NetworkKind.Fire ? "镀锌钢管" : null, IsTwoWay = isTwoWay };
        lines.Add((from, to, line));
        past.Db.Add(line);
    }

    private void Serve(string label, string entrance, int from, int to) =>
        past.Db.AddRange(plot.Units.Where(u => u.Building == home && u.Entrance == entrance && u.Floor >= from && u.Floor <= to).Select(u => new ServedUnit(nodes[label].Id, u.Id)));

    private void Water()
    {
        const NetworkKind water = NetworkKind.Water;
        Node(water, NodeKind.Source, "J-0", "市政进水", null, null, "北门水表井", null, inHouse: false);
        Node(water, NodeKind.Valve, "J-1", "小区总阀", null, null, "北门水表井", "J-0", "DN200", inHouse: false);
        Node(water, NodeKind.Pump, "J-2", "生活水泵房", null, "B1", "生活水泵房", "J-1", "DN150", inHouse: false).Facility = facilities["生活水泵A"].Id;
        Node(water, NodeKind.Valve, "J-3", "3栋总阀", null, "B1", "3栋地下管井", "J-2", "DN100");
        foreach (var entrance in new[] { "1", "2" })
        {
            Node(water, NodeKind.Valve, $"J-3-{entrance}", $"{entrance}单元立管总阀", entrance, "B1", "电梯厅后管井", "J-3", "DN80");
            foreach (var (zone, first, last) in new[] { ("低", 1, 9), ("高", 10, 18) })
            {
                Node(water, NodeKind.Riser, $"J-3-{entrance}-{zone}", $"{entrance}单元{zone}区立管", entrance, null, "水管井", $"J-3-{entrance}", "DN65");
                for (var floor = first; floor <= last; floor++)
                {
                    Node(water, NodeKind.Valve, $"J-3-{entrance}-{floor:00}", $"{floor}层分层阀", entrance, $"{floor}", "水管井", $"J-3-{entrance}-{zone}", "DN25");
                    Serve($"J-3-{entrance}-{floor:00}", entrance, floor, floor);
                }
            }
        }
    }

    private void Others()
    {
        Node(NetworkKind.Electricity, NodeKind.Source, "D-0", "1号变压器低压侧", null, "B1", "1号配电房", null, inHouse: false).Facility = facilities["1号变压器"].Id;
        Node(NetworkKind.Electricity, NodeKind.Panel, "D-3", "3栋总配电柜", null, "B1", "3栋配电间", "D-0", "4×240");
        foreach (var entrance in new[] { "1", "2" })
        {
            Node(NetworkKind.Electricity, NodeKind.Switch, $"D-3-{entrance}", $"{entrance}单元总开关", entrance, "B1", "3栋配电间", "D-3", "4×95");
            Serve($"D-3-{entrance}", entrance, 1, 18);
            Node(NetworkKind.Drain, NodeKind.Inlet, $"W-3-{entrance}", $"{entrance}单元污水检查井", entrance, null, "单元门外", entrance == "1" ? null : "W-3-1", "DN200");
            Node(NetworkKind.Drain, NodeKind.Riser, $"W-3-{entrance}-L", $"{entrance}单元污水立管", entrance, null, "卫生间管井", $"W-3-{entrance}", "DN150");
            Serve($"W-3-{entrance}-L", entrance, 1, 18);
        }
        Node(NetworkKind.Fire, NodeKind.Source, "X-0", "消防水泵出口", null, "B1", "消防水泵房", null, inHouse: false).Facility = facilities["消防水泵"].Id;
        Node(NetworkKind.Fire, NodeKind.Valve, "X-1", "环网北阀", null, null, "3栋北侧阀门井", "X-0", "DN150");
        Node(NetworkKind.Fire, NodeKind.Valve, "X-2", "环网南阀", null, null, "3栋南侧阀门井", "X-0", "DN150");
        Node(NetworkKind.Fire, NodeKind.Riser, "X-3-1", "1单元消防立管", "1", null, "前室", null);
        Node(NetworkKind.Fire, NodeKind.Riser, "X-3-2", "2单元消防立管", "2", null, "前室", null);
        Line("X-1", "X-3-1", "DN100", isTwoWay: true);
        Line("X-3-1", "X-3-2", "DN100", isTwoWay: true);
        Line("X-3-2", "X-2", "DN100", isTwoWay: true);
        Serve("X-3-1", "1", 1, 18);
        Serve("X-3-2", "2", 1, 18);
    }

    private void Shut(string label, Actor by, double hours, double expected, string reason, double? opened)
    {
        var (node, at) = (nodes[label], past.Now.AddHours(hours));
        node.Shut(reason, by);
        past.Db.Recount(node, by, at);
        var shut = new ShutOff(plot.Site.Id, node.Id, node.Network, reason, by.Account, by.Name, at) { Expected = at.AddHours(expected) };
        shut.Units.AddRange(plot.Units.Where(u => u.Building == home && u.Entrance == node.Entrance && (node.Floor == "B1" || u.Floor == int.Parse(node.Floor!, System.Globalization.CultureInfo.InvariantCulture))).Select(u => new CutOffUnit(shut.Id, u.Id)));
        past.Db.Add(shut);
        if (opened is not { } hour) return;
        node.Open("已修复，通水正常。", by);
        past.Db.Recount(node, by, past.Now.AddHours(hour));
        shut.Open(by.Name, past.Now.AddHours(hour));
    }

    private async Task Draw()
    {
        var riser = await Plan("3栋给水系统图", home, Drawings.Riser());
        foreach (var (label, node) in nodes.Where(n => n.Value.Network is NetworkKind.Water))
            if (Drawings.OnRiser(label) is { } at) Mark(riser, node.Id, null, at);
        foreach (var (from, to, line) in lines)
            if (Drawings.OnRiser(from) is { } a && Drawings.OnRiser(to) is { } b && a.X != b.X && a.Y != b.Y)
                past.Db.Add(new PlanBend(riser.Id, line.Id) { Corners = nodes[from].Kind is NodeKind.Riser ? $"{a.X},{b.Y}" : $"{b.X},{a.Y}" });
        var site = await Plan("小区总平面图", null, Drawings.Site());
        foreach (var (label, at) in Drawings.OnSite) Mark(site, nodes.GetValueOrDefault(label)?.Id, facilities.GetValueOrDefault(label)?.Id, at);
    }

    private async Task<SitePlan> Plan(string name, BuildingId? building, byte[] picture)
    {
        var plan = new SitePlan(plot.Site.Id, name) { Building = building };
        plan.Recall(SitePlanAction.Add);
        past.Db.Add(plan);
        past.Db.Recount(plan, lin, past.Now.AddDays(-170));
        await past.Album.Keep(plan, picture, $"{name}.jpg", lin, past.Now.AddDays(-170));
        return plan;
    }

    private void Mark(SitePlan plan, NetworkNodeId? node, FacilityId? facility, (int X, int Y) at)
    {
        if (node is not null || facility is not null) past.Db.Add(new PlanMark(plot.Site.Id, plan.Id, node, node is null ? facility : null).At(at.X, at.Y));
    }
}
