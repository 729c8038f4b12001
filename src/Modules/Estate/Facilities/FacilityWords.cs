using Steward.Estate.Imports;

namespace Steward.Estate.Facilities;

/// <summary>The words by which files of the trade call kinds and states of facilities.</summary>
internal static class FacilityWords
{
    public static readonly IReadOnlyDictionary<string, FacilityKind> Kinds = Dictionary.Of<FacilityKind>(
        (FacilityKind.Lift, "电梯 客梯 货梯 扶梯"), (FacilityKind.Pump, "水泵 泵 给水泵 排污泵"), (FacilityKind.Tank, "水箱 水池"), (FacilityKind.FireFighting, "消防设备 消防设施 消防 灭火器 消火栓"),
        (FacilityKind.Power, "供配电 配电 变配电 发电机"), (FacilityKind.Lighting, "照明 灯具"), (FacilityKind.Climate, "暖通空调 空调 通风 采暖"), (FacilityKind.Gas, "燃气设备 燃气"),
        (FacilityKind.LowVoltage, "安防弱电 弱电 监控 安防"), (FacilityKind.Gate, "门禁道闸 道闸 门禁"), (FacilityKind.Playground, "儿童游乐 游乐设施"), (FacilityKind.Fitness, "健身器材 健身"),
        (FacilityKind.Cleaning, "环卫设施 环卫 垃圾"), (FacilityKind.Structure, "房屋本体 建筑构件"), (FacilityKind.Other, "其他设施 其他 其它"));

    public static readonly IReadOnlyDictionary<string, FacilityState> States = Dictionary.Of<FacilityState>((FacilityState.InUse, "在用 使用中"), (FacilityState.Stopped, "停用"), (FacilityState.Scrapped, "报废"));

    /// <summary>In the order in which they are looked for: a fire pump is for fighting fire.</summary>
    private static readonly (FacilityKind Kind, string[] Words)[] Telling =
    [
        (FacilityKind.FireFighting, ["fire", "sprinkler", "hydrant", "extinguish", "smoke", "消防", "消火", "灭火", "喷淋", "烟感"]),
        (FacilityKind.Lift,         ["elevator", "escalator", "lift", "电梯", "扶梯"]),
        (FacilityKind.Pump,         ["pump", "泵"]),
        (FacilityKind.Tank,         ["tank", "cistern", "vessel", "水箱", "水池"]),
        (FacilityKind.Gas,          ["gas meter", "gas valve", "gas pipe", "燃气"]),
        (FacilityKind.Power,        ["transformer", "switchboard", "switchgear", "panelboard", "distribution board", "generator", "battery", "变压", "配电", "发电"]),
        (FacilityKind.Lighting,     ["luminaire", "lighting", "light fixture", "lamp", "照明", "灯"]),
        (FacilityKind.Climate,      ["air handling", "air terminal", "fan", "chiller", "boiler", "heater", "radiator", "hvac", "damper", "空调", "风机", "锅炉", "新风"]),
        (FacilityKind.LowVoltage,   ["camera", "intercom", "access control", "alarm", "sensor", "telephone", "data outlet", "监控", "对讲", "弱电"]),
        (FacilityKind.Gate,         ["barrier", "gate", "道闸", "门禁"]),
        (FacilityKind.Structure,    ["door", "window", "wall", "roof", "stair", "railing", "门", "窗", "栏杆"]),
    ];

    /// <summary>What a building model's own words say it is; other, when they do not.</summary>
    public static FacilityKind Guess(params string?[] words)
    {
        foreach (var text in words.OfType<string>().Select(w => w.ToLowerInvariant()))
            foreach (var (kind, telling) in Telling)
                if (telling.Any(t => text.Contains(t, StringComparison.Ordinal))) return kind;
        return FacilityKind.Other;
    }
}
