using Steward.Demo.Places;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.OpenDoor;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.History;

/// <summary>What passers-by reported by scanning labels, and what the city's hotline sent.</summary>
internal sealed class Passing(Past past, Plot plot, IReadOnlyDictionary<string, Point> points, Account hotline)
{
    private static readonly (string Point, string Category, string Subject, double DaysAgo, int Seen, string? Words, bool IsDone)[] Reports =
    [
        ("儿童乐园",     "other",    "滑梯扶手松了，一摇就晃",   0.2, 4, "滑梯已围挡停用，配件到货前请勿靠近。", false),
        ("儿童乐园",     "other",    "秋千链条断了一根",         3.1, 2, null, true),
        ("儿童乐园",     "other",    "地垫翘起来，小孩绊倒了",   6.4, 0, null, true),
        ("儿童乐园",     "lighting", "晚上灯不亮",               11.3, 1, null, true),
        ("儿童乐园",     "other",    "沙池里有碎玻璃",           15.2, 0, null, true),
        ("儿童乐园",     "other",    "跷跷板螺丝掉了",           22.8, 0, null, true),
        ("1号梯",        "lift",     "关门时有异响",             0.6, 2, "已报维保单位，今天下午检查。", false),
        ("1号梯",        "lift",     "电梯里风扇不转",           12.5, 0, null, true),
        ("地下车库B1东", "lighting", "车位上方的灯一直闪",       0.1, 0, null, false),
        ("地下车库B1东", "water",    "墙角渗水，地面湿滑",       1.4, 3, "已放置防滑垫，正在查漏。", false),
        ("南门",         "intercom", "刷脸机没反应",             0.05, 1, null, false),
        ("南门",         "intercom", "行人门关不严",             8.7, 0, null, true),
        ("湖边健身区",   "other",    "漫步机踏板坏了",           4.9, 0, null, true),
    ];

    private readonly Actor desk = past.Of("wang"), zhao = past.Of("zhao");

    public async Task Tell()
    {
        foreach (var (name, category, subject, days, seen, words, isDone) in Reports)
        {
            var (point, at) = (points[name], past.Now.AddDays(-days));
            var request = await Brought(category, subject, Channel.QrCode, point.Name, at);
            (request.Point, request.Building) = (point.Id, point.Building);
            past.Db.Add(new PassByReport(point.Id, request.Id, false, null, null, at));
            for (var i = 1; i <= seen; i++) past.Db.Add(new PassByReport(point.Id, request.Id, true, null, null, at.AddMinutes(20 * i)));
            await Follow(request, at, words, isDone);
        }
        await FromHotline("lift", "2栋1号梯经常停在半层，老人不敢乘坐", "2栋", "12345-2611-0412", 2.2, "维保单位已更换平层感应器，观察中。");
        await FromHotline("lighting", "小区东侧人行道路灯全部不亮", "湖边健身区", "12345-2611-0977", 0.3, null);
    }

    private async Task FromHotline(string category, string subject, string address, string reference, double days, string? words)
    {
        var at = past.Now.AddDays(-days);
        var request = await Brought(category, subject, Channel.Open311, address, at);
        past.Db.Add(new OutsideReport(request.Id, request.Site, hotline.Id, hotline.Name, at) { Reference = reference, Address = address });
        await Follow(request, at, words, false);
    }

    private async Task<Request> Brought(string category, string subject, Channel channel, string place, DateTimeOffset at)
    {
        var kind = past.Categories[(RequestType.Repair, category)];
        return new(plot.Site.Id, await past.Number("WX"), RequestType.Repair, channel, subject, at) { Category = kind.Id, Urgency = kind.Urgency, Charge = kind.Charge, Area = Area.Public, Place = place };
    }

    private async Task Follow(Request request, DateTimeOffset at, string? words, bool isDone)
    {
        if (words is not null) Do(request, desk, at.AddMinutes(12), () => { request.Accept(desk); request.TellEverybody(words); });
        if (isDone)
        {
            var (taken, done) = (at.AddMinutes(25), at.AddHours(20));
            Do(request, zhao, taken, () => request.Accept(zhao));
            Do(request, zhao, done, () => request.Resolve("已修好，现场复查正常。", past.Terms(request, done), zhao, done));
            Do(request, desk, done.AddHours(3), () => request.Close(desk, done.AddHours(3)));
        }
        await past.Keep(request);
    }

    private void Do(Request request, Actor by, DateTimeOffset at, Action step)
    {
        step();
        past.Recount(request, by, at);
    }
}
