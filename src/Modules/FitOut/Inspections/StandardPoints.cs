using Microsoft.EntityFrameworkCore;
using Steward.Platform;
using Steward.Platform.Data;

namespace Steward.FitOut.Inspections;

/// <summary>The nine points the trade looks at in every fit-out (巡查重点 9 项), until the company decides otherwise.</summary>
internal sealed class StandardPoints(Db db) : IBegin
{
    private static readonly (string Name, string English, string Hint, string EnglishHint)[] All =
    [
        ("燃气表及管道", "Gas meter and pipes", "不得移位、包封、私接，阀门可操作", "Not moved, boxed in or tapped; the valve can be reached"),
        ("烟道", "Flue", "不得拆改、开孔，止回阀在位", "Not altered or opened; the check valve is in place"),
        ("防护栏、防盗网", "Railings and window guards", "不得突出外墙，样式与约定一致", "Not beyond the outer wall; as agreed in shape"),
        ("户门", "Entrance door", "不得外移、改向，不占公共走道", "Not moved outwards or turned; the corridor is free"),
        ("暖气改动", "Changes to the heating", "未经供暖单位批准不得拆改", "Nothing altered without the heating company's approval"),
        ("上水暗埋与卫生间扩大", "Concealed water pipes, enlarged bathrooms", "暗埋前打压；无防水要求的房间不得改为卫生间、厨房", "Pressure test before they are covered; no dry room becomes wet"),
        ("承重结构", "Load-bearing structure", "不得拆改承重墙、梁、柱、楼板和连阳台墙体", "No load-bearing wall, beam, column, slab or balcony wall is touched"),
        ("太阳能、空调机位", "Places for solar collectors and air conditioners", "按指定位置安装，冷凝水有组织排放", "In their places; condensate is led away"),
        ("施工人员与消防", "Workers and fire safety", "人证相符；2 具灭火器；动火有许可", "Badges match faces; two extinguishers; hot work has its permit"),
    ];

    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<InspectionPoint>().AnyAsync(ct)) return;
        db.AddRange(All.Select((p, i) => new InspectionPoint(null, p.Name, (i + 1) * 10) { EnglishName = p.English, Hint = p.Hint, EnglishHint = p.EnglishHint }));
        await db.SaveChangesAsync(ct);
    }
}
