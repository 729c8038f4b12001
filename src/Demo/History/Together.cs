using Steward.Contracts.ServiceDesk;
using Steward.Demo.Places;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.History;

/// <summary>What several households bring at once: a lift that stands still, the water that came back, a lamp that two have reported, a cut that is planned, and one matter merged into another.</summary>
internal sealed class Together(Past past, Plot plot)
{
    private readonly Actor desk = past.Of("wang"), lin = past.Of("lin");
    private readonly Unit[] homes = [.. plot.Units.Where(u => u.State is UnitState.Occupied)];

    public async Task Tell()
    {
        await Lift();
        await Water();
        await Lamp();
        await Planned();
    }

    private async Task Lift()
    {
        var there = homes.Where(u => u.Label.StartsWith("2-1-", StringComparison.Ordinal)).ToArray();
        var since = past.Now.AddMinutes(-95);
        var request = await Brought("电梯按键失灵", there[0], since.AddMinutes(-6), "2号梯停运，停在五楼不动", "1单元 2号梯");
        Do(request, desk, since.AddMinutes(-4), () => request.Accept(desk));
        var outage = Announce(request, OutageKind.Lift, "2号梯停运", "1单元 2号梯", since, past.Now.AddMinutes(150), "门机控制板故障，维保单位已到场", there[0]);
        foreach (var (home, minutes, words) in there.Skip(2).Take(5).Zip([88, 71, 52, 40, 13], ["家里老人下不了楼", "什么时候能修好", "推婴儿车出门不方便", "昨天晚上就有异响", "要搬家，请告知恢复时间"]).Select(x => (x.First, x.Second, x.Third)))
            Join(request, home, past.Now.AddMinutes(-minutes), words);
        Update(outage, request, past.Now.AddMinutes(-35), "维保单位正在更换控制板，预计下午恢复。", past.Now.AddMinutes(150));
        await past.Keep(request);
    }

    private async Task Water()
    {
        var there = homes.Where(u => u.Label.StartsWith("5-", StringComparison.Ordinal)).ToArray();
        var since = past.Now.AddHours(-28);
        var request = await Brought("家里突然没水了", there[0], since, "5栋全部停水", "5栋");
        request.Urgency = Urgency.Urgent;
        Do(request, lin, since.AddMinutes(3), () => request.Accept(lin));
        var outage = Announce(request, OutageKind.Water, "5栋停水", null, since, since.AddHours(4), "二次供水泵房变频器跳闸", there[0]);
        var joined = there.Skip(3).Take(4).Select((home, i) => Join(request, home, since.AddMinutes(20 + 17 * i), "家里没水")).OfType<JoinerId>().ToArray();
        var over = since.AddHours(3);
        outage.Restore("水泵变频器已复位，恢复供水，请先放水一分钟再用。", over, lin);
        past.Db.Recount(outage, lin, over);
        Do(request, lin, over, () => request.Resolve(outage.LastWords!, past.Terms(request, over, [.. joined]), lin, over));
        await past.Keep(request);
    }

    private async Task Lamp()
    {
        var there = homes.Where(u => u.Label.StartsWith("6-", StringComparison.Ordinal)).ToArray();
        var (first, second) = (await Brought("小区南门路灯", there[0], past.Now.AddHours(-5), "南门路灯坏了两盏", "南门道路"), await Brought("小区南门路灯", there[1], past.Now.AddHours(-3), "南门口路灯不亮，晚上很黑", "南门"));
        Do(first, desk, past.Now.AddHours(-4.8), () => first.Accept(desk));
        Join(first, there[1], past.Now.AddHours(-2.5), second.Subject, second);
        Do(second, desk, past.Now.AddHours(-2.5), () => second.MergeInto(first, desk));
        past.Recount(first, desk, past.Now.AddHours(-2.5));
        past.Db.Add(new RequestTie(first.Id, second.Id, TieKind.Merged));
        await past.Keep(first);
        await past.Keep(second);
    }

    private async Task Planned()
    {
        var there = homes.First(u => u.Label.StartsWith("6-", StringComparison.Ordinal));
        var (asked, begins) = (past.Now.AddHours(-20), past.Now.AddHours(34));
        var request = await Brought("小区南门路灯", there, asked, "6栋生活水箱清洗", "6栋");
        (request.Category, request.Urgency) = (past.Categories[(RequestType.Repair, "water")].Id, Urgency.Normal);
        Do(request, desk, asked.AddMinutes(5), () => request.Accept(desk));
        Announce(request, OutageKind.Water, "6栋清洗水箱停水", null, begins, begins.AddHours(6), "每半年一次的二次供水设施清洗消毒，请提前储水", there);
        await past.Keep(request);
    }

    private Outage Announce(Request request, OutageKind kind, string what, string? place, DateTimeOffset since, DateTimeOffset expected, string cause, Unit there)
    {
        var outage = new Outage(request.Site, request.Id, kind, what, since) { Place = place };
        outage.Foresee(expected, cause);
        outage.Buildings.Add(new(outage.Id, there.Building));
        past.Db.Add(outage);
        return outage;
    }

    private void Update(Outage outage, Request request, DateTimeOffset at, string words, DateTimeOffset expected)
    {
        outage.Update(words, expected, null, desk);
        past.Db.Recount(outage, desk, at);
        past.Db.Add(new Remark(request.Key, nameof(Request), words, isPublic: true, desk.Account, desk.Name, at));
        Do(request, desk, at, request.NoteReply);
    }

    private JoinerId? Join(Request request, Unit home, DateTimeOffset at, string words, Request? from = null)
    {
        if (past.Resident(home) is not { } who) return null;
        if (from?.Customer is not null) who = past.Resident(home, from.ContactName!);
        var joiner = new Joiner(request.Id, request.Site, Channel.Telephone, desk.Account, desk.Name, at) { Customer = who.Id, Unit = home.Id, ContactName = who.Name, ContactPhone = who.Phones[0].Number, Words = words, From = from?.Id };
        past.Db.Add(joiner);
        Do(request, desk, at, () => request.NoteJoin(home.Label));
        return joiner.Id;
    }

    private async Task<Request> Brought(string like, Unit home, DateTimeOffset at, string subject, string place)
    {
        var scenario = Repairs.All.First(s => s.Subject.StartsWith(like, StringComparison.Ordinal)) with { Subject = subject, Details = null, Place = place };
        var request = await past.Bring(plot.Site.Id, home, scenario, Channel.Telephone, past.Resident(home), at);
        return request;
    }

    private void Do(Request request, Actor by, DateTimeOffset at, Action step)
    {
        step();
        past.Recount(request, by, at);
    }
}
