using Steward.Contracts.Estate;
using Steward.Estate.Networks;

namespace Steward.Estate.Tests;

/// <summary>A small water supply: street → J-1 (valve) → J-3 (valve) → riser → J-18 (valve of floor 18), which serves 1801 and 1802; the riser itself serves floor 1.</summary>
internal static class Waterworks
{
    public static async Task<NetworkNodeId> Point(this StewardApp app, string label, NodeKind kind = NodeKind.Valve, string? fedBy = null, NetworkKind network = NetworkKind.Water, string by = "wang") =>
        await app.As(by).Do((AddNode add) => add.Run(new() { Site = app.Site, Network = network, Kind = kind, Label = label, FedBy = fedBy, Building = app.World.Building, Entrance = "2" }));

    public static Task Serves(this StewardApp app, NetworkNodeId node, params string[] houses) => app.As("wang").Do((ServeUnits serve) => serve.Run(node, new() { Houses = string.Join('、', houses) }));

    public static Task Join(this StewardApp app, NetworkNodeId from, string to, bool isTwoWay = false) => app.As("wang").Do((ConnectNodes connect) => connect.Run(from, new() { Other = to, IsTwoWay = isTwoWay }));

    public static async Task<Dictionary<string, NetworkNodeId>> Pipes(this StewardApp app)
    {
        var points = new Dictionary<string, NetworkNodeId>
        {
            ["J-0"] = await app.Point("J-0", NodeKind.Source), ["J-1"] = await app.Point("J-1", fedBy: "J-0"), ["J-3"] = await app.Point("J-3", fedBy: "J-1"),
            ["J-L"] = await app.Point("J-L", NodeKind.Riser, "J-3"), ["J-18"] = await app.Point("J-18", fedBy: "J-L"),
        };
        await app.Serves(points["J-18"], "3-2-1801", "三栋二单元1802室");
        await app.Serves(points["J-L"], "3-2-101", "3-2-102");
        return points;
    }

    public static Task<ValveFinder.Answer> Valves(this StewardApp app, string house, string who = "zhao") => app.As(who).Do((ValvesOfUnit valves) => valves.Run(app.Unit(house)));
    public static async Task<string[]> CutOff(this StewardApp app, NetworkNodeId node, string who = "zhao") => [.. (await app.As(who).Do((CutOffUnits cut) => cut.Run(new() { Id = node }))).Rows.Select(r => r.Label)];
}
