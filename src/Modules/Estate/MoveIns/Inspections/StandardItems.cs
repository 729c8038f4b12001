using Microsoft.EntityFrameworkCore;
using Steward.Platform;
using Steward.Platform.Data;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>What the trade looks at in a home before it is taken over (验房项), until the company decides otherwise.</summary>
internal sealed class StandardItems(Db db) : IBegin
{
    private sealed record Room(string Name, string English, params (string Name, string English)[] Items);

    private static readonly Room[] All =
    [
        new("入户", "Entrance", ("入户门及锁具", "Entrance door and lock"), ("可视对讲", "Video intercom"), ("配电箱：回路标识、漏电保护", "Fuse box: labels, residual-current device"), ("弱电箱及点位", "Weak-current box and outlets")),
        new("客厅及卧室", "Living and bed rooms", ("墙面、顶面：空鼓、裂缝、平整", "Walls and ceilings: hollow spots, cracks, evenness"), ("地面：空鼓、裂缝、平整", "Floors: hollow spots, cracks, evenness"), ("门窗、玻璃及五金", "Doors, windows, glass and fittings"), ("开关插座", "Switches and sockets"), ("空调机位及排水", "Place and drain for the air conditioner")),
        new("厨房", "Kitchen", ("防水、坡度", "Waterproofing and slope"), ("给水压力、阀门", "Water pressure and valves"), ("排水通畅", "Drains run freely"), ("燃气口及报警", "Gas outlet and alarm"), ("烟道", "Flue")),
        new("卫生间", "Bathroom", ("防水、坡度（闭水）", "Waterproofing and slope (flood test)"), ("地漏与排水通畅", "Floor drain runs freely"), ("马桶、洁具", "Toilet and fixtures")),
        new("阳台", "Balcony", ("栏杆高度及牢固", "Railing: height and firmness"), ("排水、坡度", "Drain and slope"), ("外墙渗漏", "Leaks through the outer wall")),
        new("公共部位", "Common parts", ("公摊设施、楼道照明", "Shared installations, lights of the corridor"), ("水、电、气表箱", "Boxes of the water, power and gas meters")),
    ];

    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<InspectionItem>().AnyAsync(ct)) return;
        db.AddRange(All.SelectMany((room, r) => room.Items.Select((item, i) => new InspectionItem(null, room.Name, item.Name, (r + 1) * 100 + i) { EnglishRoom = room.English, EnglishName = item.English })));
        await db.SaveChangesAsync(ct);
    }
}
