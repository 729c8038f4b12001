using Steward.Contracts.FitOut;
using Steward.Demo.People;
using Steward.Demo.Places;
using Steward.Estate.Units;
using Steward.FitOut.BlackList;
using Steward.FitOut.Passes;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>Goods that leave: passes of today at every stage, what left in the weeks before, a paper pass that was typed in, and the contractors to be warned of.</summary>
internal sealed class Goods(Past past, Plot plot)
{
    private static readonly (string Name, int Count, string Measure, bool Valuable)[][] Loads =
    [
        [("双人床", 1, "张", false), ("床垫", 1, "张", false), ("纸箱", 12, "箱", false)],
        [("三人沙发", 1, "套", false), ("茶几", 1, "张", false)],
        [("保险柜", 1, "台", true), ("办公椅", 6, "把", false), ("文件箱", 20, "箱", false)],
        [("电钻", 2, "台", false), ("切割机", 1, "台", false), ("脚手架", 8, "节", false)],
        [("冰箱", 1, "台", false), ("洗衣机", 1, "台", false), ("自行车", 2, "辆", false)],
        [("钢琴", 1, "架", true)],
        [("婴儿床", 1, "张", false), ("书", 6, "箱", false)],
    ];

    private readonly Actor desk = past.Of("wang"), li = past.Of("li"), lin = past.Of("lin"), guard = past.Of("guo"), system = new();
    private readonly Unit[] homes = [.. plot.Units.Where(u => u.State is UnitState.Occupied && past.Resident(u) is not null)];
    private readonly DateOnly today = Shown.DayOf(past.Now);
    private int told;

    public async Task Tell()
    {
        system.BecomeSystem();
        for (var days = 34; days > 0; days -= 2) await Before(days);
        Issue(await Ask(0, -0.2, PassApplicant.Owner));
        Issue(await Ask(0, -0.15, PassApplicant.Owner, load: 2));
        var part = await Ask(0, -0.25, PassApplicant.Owner, load: 0);
        Issue(part);
        Let(part, part.Items.Take(2).ToDictionary(i => i.Id, i => i.Count), past.Now.AddMinutes(-25));
        var gone = await Ask(0, -0.3, PassApplicant.Owner, load: 4);
        Issue(gone);
        Let(gone, gone.Items.ToDictionary(i => i.Id, i => i.Count), past.Now.AddMinutes(-70));
        var back = await Ask(0, -0.1, PassApplicant.FitOutContractor, load: 3);
        Issue(back);
        back.RefuseAtGate("脚手架是 10 节，条上只有 8 节", guard);
        Note(back, guard, past.Now.AddMinutes(-12));
        await Tenant();
        await Ask(2, -0.05, PassApplicant.Owner, load: 5);
        await Paper();
        Warn();
    }

    /// <summary>Two passes of a day gone by: nearly all left, some did not.</summary>
    private async Task Before(int days)
    {
        foreach (var hour in new[] { 9, 15 })
        {
            var at = Shown.At(Shown.Local(past.Now).Date.AddDays(-days).AddHours(hour));
            var pass = await Ask(-days, at, PassApplicant.Owner);
            Issue(pass, at.AddMinutes(6));
            if (told % 9 == 4) { pass.Expire(system); Note(pass, system, at.Date.AddDays(1)); }
            else Let(pass, pass.Items.ToDictionary(i => i.Id, i => i.Count), at.AddMinutes(75));
        }
    }

    private Task<GoodsPass> Ask(int day, double daysAgo, PassApplicant applicant, int? load = null) => Ask(day, past.Now.AddDays(daysAgo), applicant, load);

    private async Task<GoodsPass> Ask(int day, DateTimeOffset at, PassApplicant applicant, int? load = null)
    {
        var n = told++;
        var unit = homes[n * 7 % homes.Length];
        return await Write(unit, applicant is PassApplicant.Owner ? past.Resident(unit) : null, applicant, day, at, Loads[load ?? n % Loads.Length], n);
    }

    private async Task<GoodsPass> Write(Unit unit, Estate.Customers.Customer? who, PassApplicant applicant, int day, DateTimeOffset at, (string Name, int Count, string Measure, bool Valuable)[] load, int n)
    {
        var pass = new GoodsPass(plot.Site.Id, await past.Number("FX"), unit.Building, unit.Id, unit.Label, applicant, desk.Account, at);
        pass.By(who?.Id, who?.Name ?? "周工长", who?.Phones[0].Number ?? "13600005512", who is null ? "恒通装饰工程队" : null);
        pass.On(today.AddDays(day), new(10 + n % 7, n % 2 * 30), n % 11 == 3, null);
        pass.CarriedBy(n % 3 == 0 ? "蚂蚁搬家 刘师傅" : null, $"浙A{10000 + n * 773 % 90000}");
        foreach (var (item, order) in load.Select((item, i) => (item, i)))
        {
            var line = new GoodsPassItem(order, item.Name, item.Count);
            line.Describe(order, item.Name, item.Count, item.Measure, item.Valuable, null);
            pass.Add(line);
        }
        pass.Recall(GoodsPassAction.Ask);
        past.Find(pass);
        Note(pass, desk, at);
        return pass;
    }

    /// <summary>Takes down what a pass has been through, and what has been added to it since it was written.</summary>
    private void Note(GoodsPass pass, Actor by, DateTimeOffset at)
    {
        past.Db.Recount(pass, by, at);
        past.Db.Entry(pass).DetectChanges();
    }

    private void Issue(GoodsPass pass, DateTimeOffset? then = null)
    {
        var at = then ?? pass.AskedAt.AddMinutes(4);
        pass.Identify(PassDocument.IdentityCard, $"{1000 + told * 37 % 9000}", null);
        if (pass.Applicant is PassApplicant.FitOutContractor) pass.Show(PassRight.CompanyLetter);
        pass.Issue(PassReview.Nobody, FeesSaid.NoData, needsControl: true, null, li, at);
        Note(pass, li, at);
    }

    private void Let(GoodsPass pass, Dictionary<GoodsPassItemId, int> counts, DateTimeOffset at)
    {
        if (pass.AwaitsControl)
        {
            pass.ClearValuables("监控核对无误", lin, at.AddMinutes(-20));
            Note(pass, lin, at.AddMinutes(-20));
        }
        // Shortly after midnight nothing of today can have left yet.
        if (Shown.DayOf(at) != pass.Day) return;
        pass.Release(counts, new(pass.Releases.Count + 1, guard.Account, at) { Carrier = pass.Carrier, Plate = pass.Plate }, string.Join("；", pass.Items.Where(i => counts.ContainsKey(i.Id)).Select(i => $"{i.Name} × {counts[i.Id]}")), guard);
        Note(pass, guard, at);
    }

    /// <summary>曾丽 wishes to take her desk out of 3-2-1802, and 李建国 has not answered yet.</summary>
    private async Task Tenant()
    {
        var home = plot.Unit("3-2-1802");
        var pass = await Write(home, past.Resident(home, Known.ZengLi), PassApplicant.Tenant, 1, past.Now.AddHours(-2), [("书桌", 1, "张", false), ("电脑椅", 1, "把", false)], told++);
        pass.AskOwner([past.Resident(home, Known.JianGuo).Id], desk);
        Note(pass, desk, past.Now.AddHours(-2));
    }

    private async Task Paper()
    {
        var (batch, at) = (Guid.CreateVersion7(), past.Now.AddDays(-20));
        var blanks = new List<PaperBlank>();
        for (var n = 0; n < 6; n++) blanks.Add(new(plot.Site.Id, await past.Number("FZ"), batch, desk.Account, at));
        past.Db.AddRange(blanks);
        blanks[2].Spoil("墨水洇湿，字迹不清", at.AddDays(3));
        var left = Shown.At(Shown.Local(past.Now).Date.AddDays(-9).AddHours(11));
        var unit = homes[^1];
        var pass = await Write(unit, past.Resident(unit), PassApplicant.Owner, -9, left.AddHours(6), Loads[1], told++);
        pass.TypeIn(blanks[0].Id, pass.Items.ToDictionary(i => i.Id, i => i.Left), new(1, null, left) { Plate = pass.Plate }, blanks[0].Number, desk);
        Note(pass, desk, left.AddHours(6));
    }

    private void Warn()
    {
        foreach (var (firm, licence, grade, reason, days, lifted) in new (string, string?, WarningGrade, string, int, bool)[]
        {
            ("鲁班快装（杭州）有限公司", "91330106MA2H3XLB0K", WarningGrade.Black, "5 栋 1202 擅自拆改承重墙，拒不停工，已报主管部门。", -140, false),
            ("速美家装饰工程队", null, WarningGrade.Grey, "多次夜间施工，两次在消防通道堆放垃圾。", -60, false),
            ("佳居装饰", null, WarningGrade.Grey, "垃圾未按时清运；已整改并补交清运费。", -200, true),
        })
        {
            var entry = new BlackListing(null, lin.Account, past.Now.AddDays(days));
            entry.Say(firm, licence, grade, reason, today.AddDays(days), grade is WarningGrade.Grey ? today.AddDays(days + 365) : null);
            entry.Recall(BlackListingAction.List, reason);
            past.Db.Add(entry);
            past.Db.Recount(entry, lin, past.Now.AddDays(days));
            if (!lifted) continue;
            entry.Lift("已整改并补交清运费", lin);
            past.Db.Recount(entry, lin, past.Now.AddDays(days + 90));
        }
    }
}
