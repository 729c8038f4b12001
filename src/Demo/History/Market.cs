using Steward.Demo.Places;
using Steward.Estate.Lettings;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>Public space that is let: stalls at the gate, advertising in the lifts, a hall by parts of the day; what is asked for, runs, runs out and is over.</summary>
internal sealed class Market(Past past, Plot plot)
{
    private readonly Actor desk = past.Of("wang"), lin = past.Of("lin"), zhou = past.Of("zhou"), purse = past.Of("xie");
    private readonly DateOnly today = Shown.DayOf(past.Now);

    public async Task Tell()
    {
        var stall = Place(LettableKind.Stall, "东门 1 号摊位", "东门内侧", 80, PricedBy.Day, 500);
        var second = Place(LettableKind.Stall, "东门 2 号摊位", "东门内侧", 80, PricedBy.Day, 500);
        var lifts = Place(LettableKind.Advertising, "电梯轿厢广告", "1–6 栋客梯", 3600, PricedBy.Month, 2000);
        var hall = Place(LettableKind.Hall, "社区活动厅", "会所二层", 150, PricedBy.Session, 300, byParts: true);
        var square = Place(LettableKind.OpenGround, "中心广场", "喷泉南侧", 600, PricedBy.Day, 1000);
        var mast = Place(LettableKind.Rooftop, "5 栋屋面通信机位", "5 栋屋面", 2500, PricedBy.Month, 0);

        Run(await Ask(lifts, -170, 12, "楼盘与商超广告", "城市传媒（杭州）有限公司"), lin);
        Run(await Ask(mast, -300, 400, "移动通信设备", "通信铁塔服务公司"), zhou);
        Run(await Ask(stall, -26, 3, "修鞋配钥匙", "孟师傅"), lin);
        Over(await Ask(second, -60, -31, "鲜果展销", "果然鲜水果店"));
        Approve(await Ask(second, 2, 8, "净水机展示", "蓝泉净水"), lin);
        await Ask(square, 9, 10, "少儿舞蹈汇演", "小荷艺术培训");
        Run(await Ask(hall, -1, 5, "太极拳晨练班", "翠湖太极协会", DayPart.Morning), lin);
        await Ask(hall, 3, 3, "业主读书会", "翠湖读书会", DayPart.Evening);
    }

    private Lettable Place(LettableKind kind, string name, string where, int price, PricedBy by, int deposit, bool byParts = false)
    {
        var place = new Lettable(plot.Site.Id, kind, name, byParts);
        place.Call(kind, name, where, null, retired: false);
        place.Cost(Money.Yuan(price), by, Money.Yuan(deposit));
        if (kind is not (LettableKind.Advertising or LettableKind.Rooftop)) place.Open(new(8, 0), new(21, 0));
        place.Recall(LettableAction.Add);
        past.Find(place);
        past.Db.Recount(place, lin, past.Now.AddDays(-310));
        return place;
    }

    private async Task<Letting> Ask(Lettable place, int from, int to, string purpose, string whom, DayPart part = DayPart.WholeDay)
    {
        var at = past.Now.AddDays(Math.Min(from, 0) - 3);
        var (first, last) = (today.AddDays(from), today.AddDays(to));
        var letting = new Letting(plot.Site.Id, await past.Number("ZL"), place.Id, first, last, part, desk.Account, at);
        letting.For(whom, "13600005512", purpose);
        letting.Agree(place.Rent(first, last, part), place.Deposit);
        letting.Take(place.Slots(first, last, part));
        letting.Recall(LettingAction.Ask, purpose);
        past.Find(letting);
        past.Db.Recount(letting, desk, at);
        return letting;
    }

    private void Approve(Letting letting, Actor by)
    {
        letting.Approve(null, by, letting.AskedAt.AddHours(5));
        past.Db.Recount(letting, by, letting.AskedAt.AddHours(5));
    }

    private void Run(Letting letting, Actor by)
    {
        Approve(letting, by);
        letting.FileContract("原件在档", desk);
        past.Db.Recount(letting, desk, letting.AskedAt.AddHours(26));
        if (letting.Deposit != Money.Zero)
        {
            letting.TakeDeposit("收据 0012" + letting.Number[^3..], purse, letting.AskedAt.AddHours(27));
            past.Db.Recount(letting, purse, letting.AskedAt.AddHours(27));
        }
        letting.Start(desk, letting.From);
        past.Db.Recount(letting, desk, letting.AskedAt.AddHours(48));
    }

    private void Over(Letting letting)
    {
        Run(letting, lin);
        letting.End("场地已清理，无损坏。", desk, letting.To);
        past.Db.Recount(letting, desk, Shown.At(letting.To.ToDateTime(new(17, 30))));
    }
}
