using Steward.Contracts.Identity;
using Steward.Demo.People;
using Steward.Demo.Places;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.Demo.History;

/// <summary>What goes on at this very moment, so that whoever looks in finds something in every state:
/// 赵师傅 with jobs to take, to do and to wait for, 王雪梅 asked for a price and a rating, call-backs for today, and what is stuck.</summary>
internal sealed class Present(Past past, Plot plot)
{
    private readonly Actor desk = past.Of("wang"), zhao = past.Of("zhao"), qian = past.Of("qian"), chen = past.Of("chen"), sun = past.Of("sun");
    private readonly Unit[] homes = [.. plot.Units.Where(u => u.State is UnitState.Occupied)];

    public async Task Tell()
    {
        await ToTake();
        await AtWork();
        await Waiting();
        await OfXueMei();
        await ToCallBack();
        await (await Brought("有人高空抛", past.Pick(homes), null, past.Now.AddHours(-7))).Taken(desk, past.Now.AddHours(-6))
            .Major(desk, past.Now.AddHours(-5), "有效投诉 · 管理服务 · 重大 · 造成人身伤害\n孩子手背烫伤，家属要求书面答复。",
                "1. 今日内由客服主管陪同家属就医，费用先行垫付。\n2. 调取 3 幢西立面近 7 日录像，锁定楼层后会同社区民警上门。\n3. 3 日内在 3 幢加装仰拍摄像机两台，预算 2,600 元。\n4. 两日内由项目经理书面答复家属，结果回访。").Keep();
    }

    private async Task ToTake()
    {
        await (await Sent("卫生间三角阀", zhao, minutesAgo: 9)).Keep();
        await (await Sent("厨房下水道堵了", zhao, minutesAgo: 55, appointed: Tomorrow(9.5))).Keep();
        await (await Sent("卫生间天花板", zhao, minutesAgo: 4)).Keep();
        var taken = await Sent("厨房窗户把手", zhao, minutesAgo: 130, appointed: past.Now.AddHours(2));
        await taken.By(zhao, 4, (order, at) => order.Accept(zhao, at)).Keep();
    }

    private async Task AtWork()
    {
        var working = await Sent("客厅跳闸", zhao, minutesAgo: 75);
        await Begin(working, zhao).Keep();
        var finished = await Sent("入户门锁", zhao, minutesAgo: 170);
        await Finish(Begin(finished, zhao), zhao).Keep();
        var returned = await Sent("单元门禁", qian, minutesAgo: 200);
        await returned.By(qian, 15, (order, _) => order.Return("读卡器不归我修，要懂弱电的师傅。", qian))
            .By(desk, 1, (order, at) => order.Pass(sun.Account!.Value, "钱师傅 退单，转派 孙师傅：弱电工、今日 1 单", desk, at))
            .By(sun, 20, (order, _) => order.Return("读卡器要厂家授权才能换，请联系厂家。", sun)).Keep();
    }

    private async Task Waiting()
    {
        var held = await Sent("阳台推拉门", zhao, minutesAgo: 60 * 26);
        await Arrive(held, zhao).By(zhao, 20, (order, _) => order.Hold(past.Holds["material"], "滑轮型号特殊，已订货。", past.Now.AddDays(2), zhao)).Keep();
        var overdue = await Sent("小区南门路灯", qian, minutesAgo: 60 * 75);
        await Arrive(overdue, qian).By(qian, 20, (order, _) => order.Hold(past.Holds["material"], "等镇流器到货。", past.Now.AddDays(-1), qian)).Keep();
        var declined = await Sent("卫生间浴霸", qian, minutesAgo: 60 * 8);
        await Arrive(declined, qian)
            .By(qian, 8, (order, at) => order.Quote(declined.Price, "换开关", qian, at))
            .By(desk, 60, (order, _) => order.Decline("业户想自己买开关。", desk)).Keep();
        await (await Brought("对门鞋柜", past.Pick(homes), null, past.Now.AddHours(-44))).Taken(chen, past.Now.AddHours(-43))
            .Held(chen, past.Now.AddHours(-40), "对门业户出差，约好回来一起当面沟通。", past.Now.AddDays(2)).Keep();
        var quiet = await Sent("需要擦一次玻璃", qian, minutesAgo: 60 * 30);
        await Arrive(quiet, qian).By(qian, 10, (order, at) => order.Quote(quiet.Price, "客厅和两间卧室", qian, at)).Keep();
    }

    /// <summary>She follows three of her own in the portal: one to say yes or no to, one to rate, one just sent.</summary>
    private async Task OfXueMei()
    {
        var (home, me) = (plot.Unit("3-2-1801"), past.Resident(Known.XueMeiPhone));
        var quoted = await Sent("厨房水龙头", zhao, minutesAgo: 180, home, me);
        await Arrive(quoted, zhao).By(zhao, 10, (order, at) => order.Quote(quoted.Price, "换阀芯，含人工", zhao, at)).Keep();
        var done = await Sent("阳台地漏", zhao, minutesAgo: 60 * 20, home, me);
        Arrive(done, zhao)
            .By(zhao, 6, (order, at) => order.Quote(done.Price, null, zhao, at))
            .By(desk, 9, (order, at) => order.Agree(Known.XueMei, desk, at))
            .By(zhao, 3, (order, at) => order.Start(zhao, at));
        await Finish(done, zhao).Resolve(desk).Keep();
        await (await Brought("楼道灯不亮", home, me, past.Now.AddMinutes(-16))).Keep();
    }

    private async Task ToCallBack()
    {
        var evening = Shown.At(Shown.Local(past.Now).Date.AddDays(1)).AddMinutes(-30);
        foreach (var (subject, hours) in new[] { ("楼道垃圾", -5.0), ("有人高空抛", -1.5), ("遛狗不牵绳", 1), ("上月公摊电费", 3), ("对门鞋柜", 6) })
        {
            var due = past.Now.AddHours(hours);
            if (due > evening) due = evening;
            var story = await Brought(subject, past.Pick(homes), null, due.AddHours(-96));
            await story.Seen(chen, due.AddHours(story.Urgent ? -24 : -72)).Keep();
        }
        var again = await Brought("楼上半夜拖桌子", past.Pick(homes), null, past.Now.AddHours(-50));
        await again.Seen(chen, past.Now.AddHours(-26)).Dissatisfied(desk, past.Now.AddHours(-3), "昨晚又响到一点多。").Keep();
    }

    private async Task<Story> Sent(string subject, Actor worker, int minutesAgo, Unit? home = null, Account? reporter = null, DateTimeOffset? appointed = null)
    {
        var sent = past.Now.AddMinutes(-minutesAgo);
        return (await Brought(subject, home ?? past.Pick(homes), reporter, sent.AddMinutes(-12))).Taken(desk, sent.AddMinutes(-6)).Send(await past.Number("GD"), desk, worker, sent, appointed);
    }

    private async Task<Story> Brought(string subject, Unit home, Account? reporter, DateTimeOffset at)
    {
        var scenario = Repairs.All.Concat(Concerns.All).First(s => s.Subject.StartsWith(subject, StringComparison.Ordinal));
        var who = reporter is null ? past.Resident(home) : past.Resident(home, reporter.Name);
        var request = await past.Bring(plot.Site.Id, home, scenario, reporter is null ? Channel.Telephone : Channel.Portal, who, at);
        request.Reporter = reporter?.Id;
        if (reporter is not null) past.Album.Put(request, AttachmentKind.Photo, scenario.Category, reporter.Id, reporter.Name, at);
        return new(past, request, scenario);
    }

    private static Story Arrive(Story story, Actor worker) => story.By(worker, 5, (order, at) => order.Accept(worker, at)).By(worker, 18, (order, at) => order.Arrive(worker, at));

    private static Story Begin(Story story, Actor worker) => Arrive(story, worker).Photo(AttachmentKind.Before, worker).By(worker, 6, (order, at) => order.Start(worker, at));

    private static Story Finish(Story story, Actor worker) => story.Bill().By(worker, 40, (order, at) =>
    {
        if (order.Free is null) order.Sign(story.Contact, onPaper: true);
        order.Complete(null, story.Result, worker, at);
    }).Photo(AttachmentKind.After, worker);

    private DateTimeOffset Tomorrow(double hour) => Shown.At(Shown.Local(past.Now).Date.AddDays(1)).AddHours(hour);
}
