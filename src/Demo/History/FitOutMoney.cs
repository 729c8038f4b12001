using Microsoft.EntityFrameworkCore;
using Steward.Demo.Photos;
using Steward.Demo.Places;
using Steward.Estate.Units;
using Steward.FitOut.Hours;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.FitOut.Works;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>The money, permits and badges of fit-outs: one that has just to pay, some under way with workers at the gate and a welder at work,
/// one stopped, one given up, and deposits on their way back.</summary>
internal sealed class FitOutMoney(Past past, Plot plot, FitOutCounter counter, BadgeSecrets secrets)
{
    private static readonly string[] Workers = ["张大山", "李长根", "王石头", "陈阿木", "刘水生", "赵铁柱"];
    private readonly Actor desk = past.Of("wang"), lin = past.Of("lin"), zhou = past.Of("zhou"), zhao = past.Of("zhao"), guo = past.Of("guo");
    private readonly DateOnly today = Shown.DayOf(past.Now);
    private WorkType[] works = [];
    private readonly Dictionary<FitOutProject, Dictionary<DepositKind, Deposit>> deposits = [];
    private int workers;

    public async Task Tell()
    {
        works = await past.Db.Set<WorkType>().AsNoTracking().Where(t => t.Code == "floor" || t.Code == "walls" || t.Code == "wiring").ToArrayAsync();
        var homes = plot.Units.Where(u => u.State is UnitState.Occupied && u.AreaHundredths is not null && past.Resident(u) is not null).Reverse().Take(9).ToArray();
        counter.DrawUp(await Begin(homes[0], -2), past.Now.AddDays(-1));
        var settled = await Begin(homes[1], -6);
        await counter.Pay(settled, counter.DrawUp(settled, past.Now.AddDays(-5)), past.Now.AddDays(-4));
        await UnderWay(homes[2]);
        await CalledOff(homes[7]);
        await Undeclared(homes[8]);
        var stopped = await Started(homes[3], -40, "全屋水电改造、墙面找平");
        var fire = new Violation(stopped.Site, await past.Number("WZ"), stopped.Id, stopped.Building, stopped.Unit, stopped.House, ViolationKind.Fire, "未办动火证擅自在阳台焊接护栏，现场无灭火器。", ViolationBasis.Clause(ViolationKind.Fire), today.AddDays(-1)) { IsSevere = true, Contractor = stopped.Contractor, AdvisedTo = "现场焊工" };
        fire.Advise(lin);
        fire.StopAtOnce("未办动火证擅自焊接护栏", 24, lin, past.Now.AddDays(-1));
        past.Db.Add(fire);
        past.Db.Recount(fire, lin, past.Now.AddDays(-1));
        stopped.Stop($"{fire.Number} 未办动火证擅自焊接护栏", lin);
        past.Db.Recount(stopped, lin, past.Now.AddDays(-1));
        await Badges(stopped, 2, -38);
        await Back(await Started(homes[4], -110, "厨卫翻新、木地板铺设"));
        await Done(await Started(homes[5], -130, "墙面粉刷、橱柜更换"));
        await Noisy(await Started(homes[6], -20, "拆改非承重隔墙、吊顶"));
    }

    /// <summary>Wherever work goes on, somebody has a badge for it.</summary>
    public async Task Equip()
    {
        var equipped = past.Db.Set<Badge>().Local.Select(b => b.FitOut).ToHashSet();
        foreach (var project in past.Db.Set<FitOutProject>().Local.Where(p => p.State is ProjectState.UnderWay && !equipped.Contains(p.Id)).OrderBy(p => p.Number).ToArray()) await Badges(project, 1, Shown.DayOf(project.StartedAt!.Value).DayNumber - today.DayNumber);
    }

    private async Task<FitOutProject> Begin(Unit home, int day)
    {
        var (who, at) = (past.Resident(home)!, past.Now.AddDays(day));
        var project = new FitOutProject(plot.Site.Id, await past.Number("ZX"), home.Building, home.Id, desk.Account, at.AddDays(-5));
        project.Of(who.Id, ApplicantKind.Owner, who.Name, who.Phones.Select(p => p.Number).FirstOrDefault());
        project.Say(home, "杭州恒美装饰工程有限公司", "D233019876", Shown.DayOf(at).AddDays(700), "马工", works);
        project.During(Shown.DayOf(at).AddDays(3), Shown.DayOf(at).AddDays(92));
        project.Submit(desk, at.AddDays(-5));
        past.Db.Add(project);
        past.Db.Recount(project, desk, at.AddDays(-5));
        past.Review(project, at.AddDays(-3));
        project.Approve(null, lin, at);
        past.Db.Recount(project, lin, at);
        counter.Sign(project, at);
        return project;
    }

    /// <summary>Walls are knocked down at night, and nobody applied for anything.</summary>
    private async Task Undeclared(Unit home)
    {
        var (who, at) = (past.Resident(home)!, past.Now.AddHours(-14));
        var project = new FitOutProject(plot.Site.Id, await past.Number("ZX"), home.Building, home.Id, null, at);
        project.In(home.Label);
        project.Of(who.Id, ApplicantKind.Owner, who.Name, who.Phones.Select(p => p.Number).FirstOrDefault());
        project.During(Shown.DayOf(at), Shown.DayOf(at));
        project.FindUndeclared(lin);
        past.Db.Add(project);
        past.Db.Recount(project, lin, at);
        var found = new Violation(project.Site, await past.Number("WZ"), project.Id, project.Building, project.Unit, project.House, ViolationKind.Undeclared, "夜间砸墙，询问后称未办理任何装修手续。", ViolationBasis.Clause(ViolationKind.Undeclared), Shown.DayOf(at)) { AdvisedTo = "现场工人" };
        found.Advise(lin, Shown.DayOf(at).AddDays(1), 24);
        past.Db.Add(found);
        past.Db.Recount(found, lin, at);
    }

    private async Task<FitOutProject> Started(Unit home, int day, string works, int badges = 3)
    {
        var project = await Begin(home, day - 4);
        deposits[project] = await counter.Start(project, past.Now.AddDays(day), works, badges);
        return project;
    }

    /// <summary>Paid and then given up: the deposits wait to go back, and the fees with them.</summary>
    private async Task CalledOff(Unit home)
    {
        var (project, at) = (await Begin(home, -9), past.Now.AddDays(-2));
        var charges = counter.DrawUp(project, past.Now.AddDays(-8));
        await counter.Pay(project, charges, past.Now.AddDays(-7));
        project.Withdraw("业主工作调动，暂不装修。", paid: true, desk, at);
        past.Db.Recount(project, desk, at);
        var (fees, receipt) = (new Deposit(project.Site, project.Id, DepositKind.Fees), past.Db.Set<Payment>().Local.Single(p => p.FitOut == project.Id));
        past.Db.AddRange(fees, fees.Move(new(charges.Where(c => c.Deposit is null).Sum(c => c.Sum.Fen)), receipt.Number, desk, at));
    }

    private async Task UnderWay(Unit home)
    {
        var project = await Started(home, -25, "厨房、卫生间翻新，全屋墙面粉刷，阳台护栏焊接", badges: 4);
        foreach (var (badge, i) in (await Badges(project, 4, -24)).Take(3).Select((b, i) => (b, i)))
            past.Db.AddRange(new BadgeScan(project.Site, project.Id, badge.Id, Way.In, Verdict.Valid, guo.Account, guo.Name, past.Now.AddMinutes(-200 + 7 * i)), new BadgeScan(project.Site, project.Id, badge.Id, Way.Out, Verdict.Valid, guo.Account, guo.Name, past.Now.AddMinutes(-40 + 5 * i)));
        await Burn(project, "阳台", "护栏焊接", -1, 3, isIssued: true);
        await Burn(project, "厨房窗边", "燃气管支架切割", 20, 2, isIssued: false);
    }

    private async Task Burn(FitOutProject project, string place, string works, double from, int hours, bool isIssued)
    {
        var (begin, number) = (past.Now.AddHours(from), await past.Number("DH"));
        var hot = new HotWork(project.Site, project.Id, number, place, works, begin, begin.AddHours(hours), desk.Account, desk.Name, past.Now.AddHours(-4)).Guard(2, Workers[1], secrets.Hide("T330106-2024-118"));
        hot.Recall();
        past.Db.Add(hot);
        past.Db.Recount(hot, desk, past.Now.AddHours(-4));
        if (!isIssued) return;
        hot.Issue("现场已清理可燃物", zhao, begin.AddMinutes(-20));
        past.Db.Recount(hot, zhao, begin.AddMinutes(-20));
    }

    private async Task<List<Badge>> Badges(FitOutProject project, int count, int day)
    {
        var (made, from) = (new List<Badge>(), Shown.DayOf(past.Now.AddDays(day)));
        for (var i = 0; i < count; i++)
        {
            var badge = new Badge(project.Site, project.Id, await past.Number("ZJ"), Workers[workers++ % Workers.Length], i switch { 0 => Trade.Tiler, 1 => Trade.Welder, 2 => Trade.Painter, _ => Trade.Plumber }, from, i switch { 2 => today.AddDays(2), 3 => today.AddDays(-2), _ => project.To })
                .Carry(secrets.Hide($"99{1000 + workers}19850312{100 + workers}X"), i == 1 ? secrets.Hide("T330106-2024-118") : null);
            badge.Recall();
            past.Db.Add(badge);
            made.Add(badge);
            past.Db.Recount(badge, desk, past.Now.AddDays(day));
            await past.Album.Keep(badge, Portraits.Draw(workers), "photo.jpg", desk, past.Now.AddDays(day));
        }
        return made;
    }

    /// <summary>Something was kept, and what is left waits for another person's approval.</summary>
    private async Task Back(FitOutProject project)
    {
        var (held, at) = (deposits[project], past.Now.AddDays(-60));
        var deduction = new Deduction(project.Site, project.Id, await past.Number("KK"), Money.Yuan(350), "装饰装修管理服务协议第九条第二款", "搬运材料划伤 2 单元电梯轿厢，按协议承担修复费用", null, "恒美装饰 周工", desk.Account, desk.Name, at);
        deduction.Recall();
        past.Db.Add(deduction);
        past.Db.Recount(deduction, desk, at);
        past.Album.Put(deduction, AttachmentKind.Photo, "doors", desk.Account, desk.Name, at);
        past.Db.AddRange(deduction.Approve(held[DepositKind.Contractor], held[DepositKind.Home], null, zhou, at.AddHours(3)));
        past.Db.Recount(deduction, zhou, at.AddHours(3));
        past.Pass(project, desk, zhao, -9);
        await counter.Refund(project, held[DepositKind.Home], past.Now.AddDays(-2), isPaid: false);
    }

    private async Task Done(FitOutProject project)
    {
        past.Pass(project, desk, zhao, -20);
        await counter.Close(project, deposits[project].Values, past.Now.AddDays(-15));
    }

    private async Task Noisy(FitOutProject project)
    {
        await Badges(project, 3, -19);
        foreach (var (days, hour, words) in new[] { (-8, 13, "业主投诉午休时电锤"), (-3, 21, "巡查听到切割瓷砖"), (-1, 12, "隔壁住户来电"), (-1, 10, "巡查记录：敲墙") })
        {
            var at = Shown.At(today.AddDays(days).ToDateTime(new(hour, 20)));
            past.Db.Add(new NoiseNote(project.Site, project.Id, at, hour == 10, words, desk.Account, desk.Name, at));
        }
    }
}
