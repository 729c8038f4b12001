using Microsoft.EntityFrameworkCore;
using Steward.Platform;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Works;

/// <summary>The works that are applied for everywhere, each with its clause of Decree 110; every company changes what it wants.</summary>
internal sealed class StandardWorks(Db db, TimeProvider clock) : IBegin
{
    private sealed record Standard(WorkGroup Group, string Code, string Name, string English, Clause? Clause = null, string? Note = null);

    private static readonly Standard[] All =
    [
        new(WorkGroup.Structure,   "partition",      "拆除、新砌非承重隔墙",       "Take down or build walls that bear nothing",        Note: "图纸上标明位置；不得使用重型砌块。"),
        new(WorkGroup.Structure,   "load-bearing",   "变动建筑主体、承重结构",     "Change the main or load-bearing structure",         Clause.LoadBearing),
        new(WorkGroup.Structure,   "opening",        "扩大承重墙门窗洞口",         "Widen an opening in a load-bearing wall",           Clause.OpeningWidened),
        new(WorkGroup.Structure,   "balcony-wall",   "拆除连接阳台的砖、混凝土墙", "Take down the wall to the balcony",                 Clause.OpeningWidened),
        new(WorkGroup.Structure,   "floor-load",     "增加楼面荷载（回填、重石材、水池等）", "Put more load on the floor (fill, heavy stone, pools)", Clause.FloorLoad),
        new(WorkGroup.WetRooms,    "waterproofing",  "厨房、卫生间防水层",         "Waterproofing of kitchen or bathroom",              Clause.Waterproofing),
        new(WorkGroup.WetRooms,    "bathroom",       "卫生间、厨房洁具和墙地砖（不动防水层）", "Fittings and tiles of bathroom or kitchen, waterproofing untouched"),
        new(WorkGroup.WetRooms,    "wet-room-moved", "无防水房间、阳台改为厨房、卫生间", "Make a kitchen or bathroom of another room or balcony", Clause.WetRoomMoved),
        new(WorkGroup.Envelope,    "windows",        "更换外窗（同位置、同样式）", "Exchange windows for the same"),
        new(WorkGroup.Envelope,    "balcony",        "封闭阳台",                   "Enclose the balcony",                               Clause.Facade),
        new(WorkGroup.Envelope,    "outer-opening",  "非承重外墙开门窗",           "Open an outer wall that bears nothing",             Clause.Facade),
        new(WorkGroup.Envelope,    "grilles",        "安装防护栏、雨篷",           "Put up window grilles or canopies",                 Clause.Facade),
        new(WorkGroup.Envelope,    "structures",     "搭建建筑物、构筑物（露台、屋顶、庭院）", "Put up structures on terrace, roof or garden", Clause.Structure),
        new(WorkGroup.Envelope,    "insulation",     "拆改外墙保温、节能设施",     "Change insulation or other energy-saving parts",    Clause.EnergySaving),
        new(WorkGroup.Pipes,       "water",          "给水、排水管道（户内支管）", "Water and drain pipes within the home"),
        new(WorkGroup.Pipes,       "risers",         "拆改公共立管、烟道、风道",   "Change common risers, flues or ducts",              Clause.OtherwiseUnsafe),
        new(WorkGroup.Pipes,       "gas",            "拆改燃气管道和设施",         "Move gas pipes or equipment",                       Clause.Gas),
        new(WorkGroup.Pipes,       "heating",        "拆改供暖管道和设施",         "Move heating pipes or equipment",                   Clause.Heating),
        new(WorkGroup.Electricity, "wiring",         "户内强电、弱电线路",         "Wiring within the home",                            Note: "电工须持证；不得超过表后容量。"),
        new(WorkGroup.Electricity, "fire",           "拆改烟感、喷淋等消防设施",   "Change detectors, sprinklers and other fire equipment", Clause.OtherwiseUnsafe),
        new(WorkGroup.Surfaces,    "floor",          "地面铺装",                   "Floors"),
        new(WorkGroup.Surfaces,    "walls",          "墙面、吊顶、油漆",           "Walls, ceilings, paint"),
        new(WorkGroup.Surfaces,    "doors",          "户内门、木作",               "Doors and joinery inside",                          Note: "入户门不得外移或改变开启方向。"),
        new(WorkGroup.Equipment,   "air-conditioner", "安装空调（原预留机位）",    "Air-conditioner on the place made for it"),
        new(WorkGroup.Equipment,   "solar",          "太阳能热水器、光伏",         "Solar heater or panels",                            Clause.Facade),
        new(WorkGroup.Equipment,   "water-heater",   "热水器、净水、新风设备",     "Water heater, filter, ventilation"),
    ];

    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<WorkType>().AnyAsync(ct)) return;
        foreach (var (standard, i) in All.Select((s, i) => (s, i)))
        {
            var type = new WorkType(null, standard.Code, new(2000, 1, 1), Actor.SystemName, clock.GetUtcNow());
            type.Call(standard.Group, standard.Name, standard.English, (i + 1) * 10);
            type.Mark(standard.Clause, null, standard.Note, retired: false);
            db.Add(type);
        }
        await db.SaveChangesAsync(ct);
    }
}
