using Steward.Demo.Places;
using Steward.Estate.Facilities;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>The public equipment of the community with its makers, warranties and certificates: one has run out, some soon do, and a lift stands still.</summary>
internal sealed class Plant(Past past, Plot plot)
{
    private readonly Actor lin = past.Of("lin"), zhao = past.Of("zhao");
    private readonly Dictionary<string, Facility> made = [];

    private sealed record Line(FacilityKind Kind, string Name, string? Building, string? Entrance, string? Floor, string? Place, string Maker, string Model, string Supplier, string? Certificate = null, int Days = 0);

    /// <summary>So many days from today a certificate ends; 0 is without one.</summary>
    private static readonly Line[] All =
    [
        new(FacilityKind.Pump, "生活水泵A", null, null, "B1", "生活水泵房", "格兰富", "CR32-6", "恒通供水设备"),
        new(FacilityKind.Pump, "生活水泵B", null, null, "B1", "生活水泵房", "格兰富", "CR32-6", "恒通供水设备"),
        new(FacilityKind.Tank, "生活水箱", null, null, "B1", "生活水泵房", "蓝海不锈钢", "SX-60", "洁源水箱清洗", "水箱清洗消毒证明", 21),
        new(FacilityKind.FireFighting, "消防水泵", null, null, "B1", "消防水泵房", "上海凯泉", "XBD10/40", "安盾消防", "建筑消防设施年度检测报告", 96),
        new(FacilityKind.FireFighting, "火灾报警控制器", null, null, null, "消防控制室", "海湾安全", "JB-QG-GST5000", "安盾消防", "建筑消防设施年度检测报告", 96),
        new(FacilityKind.FireFighting, "灭火器（3栋，36具）", "3", null, null, "各层消火栓箱旁", "淮海消防", "MFZ/ABC4", "安盾消防", "灭火器年检", -12),
        new(FacilityKind.FireFighting, "室内消火栓（5栋）", "5", null, null, "各层前室", "闽山消防", "SN65", "安盾消防", "建筑消防设施年度检测报告", 96),
        new(FacilityKind.Power, "1号变压器", null, null, "B1", "1号配电房", "正泰电气", "SCB13-1250", "正泰运维", "配电设备预防性试验报告", 210),
        new(FacilityKind.Power, "柴油发电机", null, null, "B1", "发电机房", "玉柴", "YC-400GF", "正泰运维", "配电设备预防性试验报告", 38),
        new(FacilityKind.LowVoltage, "监控系统（128路）", null, null, null, "监控中心", "海康威视", "DS-9632", "天元智能"),
        new(FacilityKind.Gate, "北门车行道闸", null, null, null, "北门", "捷顺", "JSDZ-2", "天元智能"),
        new(FacilityKind.Gate, "南门人行门禁", null, null, null, "南门", "捷顺", "JSMJK", "天元智能"),
        new(FacilityKind.Playground, "儿童滑梯组合", null, null, null, "儿童乐园", "贝乐游乐", "BL-12", "贝乐游乐"),
        new(FacilityKind.Fitness, "健身器材（9件）", null, null, null, "湖边健身区", "舒华", "JLG-9", "舒华售后"),
        new(FacilityKind.Cleaning, "垃圾分类亭", null, null, null, "3号楼北侧", "绿环", "FLT-4", "绿环售后"),
    ];

    /// <summary>By name, for whoever draws them on plans.</summary>
    public async Task<IReadOnlyDictionary<string, Facility>> Tell()
    {
        foreach (var (building, i) in plot.Buildings.Where(b => b.Code != "8").Select((b, i) => (b, i)))
            foreach (var entrance in new[] { "1", "2" })
                await Add(new(FacilityKind.Lift, building.Code == "5" ? $"{entrance}号梯" : "1号梯", building.Code, building.Code == "5" ? "1" : entrance, "屋面", "电梯机房", "通力", "3000S", "通力电梯维保", "电梯定期检验报告", 14 + 27 * i + (entrance == "2" ? 6 : 0)), $"3101100{building.Code}{entrance}");
        foreach (var line in All) await Add(line, null);
        var still = made["电梯:2:2"];
        still.Stop("门机皮带断裂，等待配件", zhao);
        past.Db.Recount(still, zhao, past.Now.AddHours(-20));
        foreach (var facility in made.Values) past.Find(facility);
        return made;
    }

    private async Task Add(Line line, string? tag)
    {
        var (today, building) = (Shown.DayOf(past.Now), plot.Buildings.SingleOrDefault(b => b.Code == line.Building));
        var isLift = line.Kind is FacilityKind.Lift;
        var facility = new Facility(plot.Site.Id, await past.Number("SB"), line.Kind, line.Name)
        {
            Building = building?.Id, Entrance = line.Entrance, Floor = line.Floor, Place = line.Place, Tag = tag, Maker = line.Maker, Model = line.Model, Supplier = line.Supplier, SupplierPhone = $"0571-0000{2000 + made.Count * 37}",
            InstalledOn = new(2023, 5, 10 + made.Count % 15), WarrantyUntil = isLift ? today.AddDays(made.Count < 2 ? 30 + made.Count * 9 : 400) : made.Count % 4 == 0 ? today.AddDays(-200) : null,
            PartOf = line.Kind switch { FacilityKind.Pump or FacilityKind.Tank => "给水系统", FacilityKind.FireFighting => "消防系统", FacilityKind.Power => "供配电系统", FacilityKind.Lift => "电梯", _ => null },
        };
        facility.Recall(FacilityAction.Add);
        past.Db.Recount(facility, lin, past.Now.AddDays(-240));
        if (line.Certificate is { } kind)
        {
            var last = today.AddDays(line.Days);
            facility.Certify($"{kind} → {Shown.Day(last)}", lin);
            past.Db.Add(new FacilityCertificate(plot.Site.Id, facility.Id, kind, past.Now.AddDays(-200), lin.Name) { Number = $"{last.AddYears(-1):yyyyMM}-{made.Count + 101}", IssuedBy = isLift ? "杭州市特种设备检测研究院" : line.Supplier, IssuedOn = last.AddYears(-1).AddDays(1), ExpiresOn = last });
            past.Db.Recount(facility, lin, past.Now.AddDays(-200));
        }
        made[isLift ? $"电梯:{line.Building}:{(line.Building == "5" ? line.Name[..1] : line.Entrance)}" : line.Name] = facility;
    }
}
