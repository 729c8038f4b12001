using Steward.Estate.Imports;

namespace Steward.Estate.Networks;

/// <summary>The words by which files of the trade call networks and their points.</summary>
internal static class NetworkWords
{
    public static readonly IReadOnlyDictionary<string, NetworkKind> Networks = Dictionary.Of<NetworkKind>(
        (NetworkKind.Water, "给水 供水 生活给水 自来水"), (NetworkKind.Drain, "排水 污水 雨水 排污"), (NetworkKind.Fire, "消防 消防水 喷淋"), (NetworkKind.Gas, "燃气 煤气 天然气"),
        (NetworkKind.Heating, "供暖 采暖 供热 暖气"), (NetworkKind.Electricity, "供电 强电 电力"), (NetworkKind.LowVoltage, "弱电 智能化"));

    public static readonly IReadOnlyDictionary<string, NodeKind> Kinds = Dictionary.Of<NodeKind>(
        (NodeKind.Source, "引入口 进户口 水源 电源"), (NodeKind.Valve, "阀门 阀 闸阀 截止阀 球阀"), (NodeKind.Switch, "开关 断路器 空开 空气开关"), (NodeKind.Riser, "立管 竖管"), (NodeKind.Pump, "泵 水泵"), (NodeKind.Tank, "水箱 水池"),
        (NodeKind.Panel, "配电箱 配电柜 弱电箱"), (NodeKind.Meter, "表 水表 电表 气表"), (NodeKind.Inlet, "排水口 地漏 雨水口 检查井"), (NodeKind.Junction, "接点 三通 分支"), (NodeKind.Other, "其他节点 其他 其它"));

    public static readonly IReadOnlyDictionary<string, bool> YesNo = new Dictionary<string, bool> { ["是"] = true, ["yes"] = true, ["true"] = true, ["1"] = true, ["双向"] = true, ["环状"] = true, ["否"] = false, ["no"] = false, ["false"] = false, ["0"] = false, ["单向"] = false };
}
