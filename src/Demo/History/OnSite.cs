using Microsoft.EntityFrameworkCore;
using Steward.Demo.People;
using Steward.Demo.Places;
using Steward.Estate.Units;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>Fit-outs as they are looked at on site: one in every stage, with what was found, tested, stopped, reported and accepted.</summary>
internal sealed class OnSite(Past past, Plot plot, FitOutCounter counter)
{
    private readonly Actor he = past.Of("he"), lin = past.Of("lin"), qian = past.Of("qian"), wang = past.Of("wang");
    private readonly DateOnly today = Shown.DayOf(past.Now);
    private Steward.FitOut.Works.WorkType[] works = [];
    private InspectionPoint[] points = [];

    public async Task Tell()
    {
        works = await past.Db.Set<Steward.FitOut.Works.WorkType>().AsNoTracking().Where(t => t.Code == "floor" || t.Code == "walls" || t.Code == "wiring").ToArrayAsync();
        points = await past.Db.Set<InspectionPoint>().AsNoTracking().OrderBy(p => p.Order).ToArrayAsync();
        past.Db.Add(new SettingValue(SiteSettings.ReportHours.Key, plot.Site.Id, "24", today.AddDays(-60), "公司自定：劝阻无效 24 小时内报告", lin.Account, lin.Name, past.Now.AddDays(-60)));
        var homes = new Queue<Unit>(plot.Units.Where(u => u.Label.StartsWith("5-", StringComparison.Ordinal) && u.Label != "5-1-0902" && u.State is UnitState.Occupied && past.Resident(u) is not null).OrderByDescending(u => u.Label).Take(7));
        await Tiled(plot.Unit("5-1-0902"));
        await Stopped(homes.Dequeue());
        await Quiet(homes.Dequeue(), -6, 70, Stage.WaterAndElectricity);
        await Quiet(homes.Dequeue(), -52, 5, Stage.Painting);
        await Quiet(homes.Dequeue(), -92, -4, Stage.Fitting);
        await Rectifying(homes.Dequeue());
        await Done(homes.Dequeue(), today: true);
        await Done(homes.Dequeue(), today: false);
    }

    private async Task<FitOutProject> Begin(Unit unit, int from, int to)
    {
        var start = past.Now.AddDays(from);
        var who = unit.Label is "5-1-0902" ? past.Resident(unit, Known.JianGuo) : past.Resident(unit)!;
        var project = new FitOutProject(plot.Site.Id, await past.Number("ZX"), unit.Building, unit.Id, wang.Account, start.AddDays(-12));
        var system = new Actor();
        system.BecomeSystem();
        project.Of(who.Id, ApplicantKind.Owner, who.Name, who.Phones.FirstOrDefault()?.Number);
        project.Say(unit, "宏图装饰", "D233017654", today.AddDays(600), "陈工", works);
        project.During(today.AddDays(from), today.AddDays(to));
        Step(project, -12, () => project.Submit(system, start.AddDays(-12)), wang);
        past.Db.Add(project);
        past.Review(project, start.AddDays(-9));
        Step(project, -7, () => project.Approve(null, lin, start.AddDays(-7)), lin);
        await counter.Start(project, start);
        return project;

        void Step(FitOutProject p, int days, Action step, Actor by) { step(); past.Db.Recount(p, by, start.AddDays(days)); }
    }

    /// <summary>One inspection each day of the last week, without faults but for the one that is told.</summary>
    private void Inspect(FitOutProject project, Stage stage, int days = 5, (int Day, int Point, string Words)? fault = null, bool todays = true)
    {
        for (var back = days; back >= 1; back--)
        {
            var at = past.Now.AddDays(-back);
            var inspection = new SiteInspection(project.Site, project.Building, project.Unit, project.Id, Shown.DayOf(at), he.Account, isExtra: false);
            if (back is 4) { past.Db.Add(inspection); continue; }
            inspection.Inspect(stage, points.Select((p, i) => fault is { } f && f.Day == back && f.Point == i ? new PointMark(p.Id, p.Name, PointFound.NotInOrder, f.Words) : new PointMark(p.Id, p.Name, i is 4 ? PointFound.NotApplicable : PointFound.InOrder, null)), null, he, at);
            past.Db.Add(inspection);
            past.Db.Recount(inspection, he, at);
            if (fault is { } seen && seen.Day == back) past.Album.Put(inspection, AttachmentKind.Photo, "lighting", he.Account, he.Name, at, points[seen.Point].Name);
        }
        if (todays) past.Db.Add(new SiteInspection(project.Site, project.Building, project.Unit, project.Id, today, he.Account, isExtra: false));
    }

    private async Task Quiet(Unit unit, int from, int to, Stage stage) => Inspect(await Begin(unit, from, to), stage);

    private async Task Tiled(Unit unit)
    {
        var project = await Begin(unit, -24, 60);
        Inspect(project, Stage.Waterproofing, fault: (2, 8, "楼道堆放水泥黄沙，灭火器仅 1 具"));
        past.Db.Add(new PressureTest(project.Site, project.Id, project.Unit, "厨房、卫生间冷热水管", 0.6m, 30, 0.02m, 0.6m, 20, 0.06m, qian.Name, past.Now.AddDays(-9)));
        var before = Pond(project, unit, "主卫", PondingLayer.Before, past.Now.AddDays(-8));
        Fill(before, he);
        foreach (var who in Enum.GetValues<Signer>()) before.Sign(who, who switch { Signer.Owner => project.Name, Signer.Company => he.Name, _ => "楼下住户 苏女士" }, he, past.Now.AddDays(-7));
        before.Pass("楼下顶棚干燥", he, past.Now.AddDays(-7));
        Keep(before, past.Now.AddDays(-7));
        var after = Pond(project, unit, "主卫", PondingLayer.After, past.Now.AddHours(-15));
        Keep(after, past.Now.AddHours(-15));
        await Write(project, unit, ViolationKind.CommonParts, "水泥黄沙堆放在 9 层楼道，占用消防通道。", "宏图装饰", 2, v =>
        {
            v.GiveNotice(today.AddDays(1), v.Clause, "项目经理 高师傅", null, 24, he, past.Now.AddDays(-1));
            v.Propose(Money.Yuan(200), "协议第八条：公共区域堆放每次 200 元", he);
        });
        await Write(project, unit, ViolationKind.Workers, "两名工人未佩戴出入证进场。", "宏图装饰", 1, v => v.Correct("已补办出入证并佩戴", today, he, today.AddDays(-1)));
    }

    private async Task Stopped(Unit unit)
    {
        var project = await Begin(unit, -15, 50);
        Inspect(project, Stage.Demolition, days: 3);
        await Write(project, unit, ViolationKind.LoadBearing, "拆除客厅与阳台之间的配重墙约 60 厘米，已露钢筋。", "宏图装饰", 3, v =>
        {
            v.StopAtOnce("立即停止拆墙，等待原设计单位意见", 24, he, past.Now.AddDays(-3));
            v.Report(Authority.Housing, "杭住建热线 20260317", "已上传照片，待执法人员到场。", lin, past.Now.AddDays(-3).AddHours(5));
        }, severe: true);
        project.Stop("拆改承重结构，立即停工", lin);
        past.Db.Recount(project, he, past.Now.AddDays(-3));
        await Write(project, unit, ViolationKind.Hours, "午休时间使用电锤，被楼上投诉两次。", "宏图装饰", 6, v =>
        {
            v.GiveNotice(today.AddDays(-2), v.Clause, null, "拒绝签收，已张贴于户门并拍照", 24, he, past.Now.AddDays(-5));
        });
    }

    private async Task Rectifying(Unit unit)
    {
        var project = await Begin(unit, -70, 12);
        Inspect(project, Stage.Fitting, days: 2, todays: false);
        var acceptance = Apply(project, unit, past.Now.AddDays(-6), "雅居装饰 徐经理");
        Hold(acceptance, project, past.Now.AddDays(-6).AddHours(3), AcceptanceItem.PipeAccess, "卫生间管道井未留检修口");
        var defect = new SiteDefect(project.Site, project.Id, acceptance.Id, unit.Id, unit.Label, AcceptanceItem.PipeAccess, "卫生间管道井未留检修口", today.AddDays(-6), today.AddDays(-1));
        defect.Find(qian);
        past.Db.Recount(defect, qian, past.Now.AddDays(-6));
        past.Db.Add(defect);
        project.FindDefects("卫生间管道井未留检修口", qian);
        past.Db.Recount(project, qian, past.Now.AddDays(-6));
    }

    /// <summary>Reported done this morning and not yet looked at, or accepted more than a month ago and due for its second look.</summary>
    private async Task Done(Unit unit, bool today)
    {
        var at = today ? past.Now.AddHours(-2) : past.Now.AddDays(-33);
        var project = await Begin(unit, today ? -80 : -120, today ? 4 : -40);
        Inspect(project, Stage.Fitting, days: today ? 3 : 0, todays: false);
        var acceptance = Apply(project, unit, at, "雅居装饰 徐经理");
        if (!today)
        {
            Hold(acceptance, project, at.AddHours(2), null, null);
            project.Accept(null, qian, at.AddHours(2));
            past.Db.Recount(project, qian, at.AddHours(2));
        }
        past.Db.Add(acceptance);
    }

    private Acceptance Apply(FitOutProject project, Unit unit, DateTimeOffset at, string contractor)
    {
        project.ReportDone(null, wang, at);
        past.Db.Recount(project, wang, at);
        var acceptance = new Acceptance(project.Site, project.Id, unit.Id, unit.Label, 1, AcceptanceKind.First, at, Shown.DayOf(at));
        acceptance.Apply(project.Name, contractor, false, null, wang);
        past.Db.Recount(acceptance, wang, at);
        return acceptance;
    }

    private void Hold(Acceptance acceptance, FitOutProject project, DateTimeOffset at, AcceptanceItem? fault, string? words)
    {
        acceptance.Hold(Enum.GetValues<AcceptanceItem>().Select(i => new AcceptanceMark(i, i == fault ? PointFound.NotInOrder : PointFound.InOrder, i == fault ? words : null)), fault is null, project.Name, null, qian, at);
        past.Db.Recount(acceptance, qian, at);
        if (fault is not null) past.Db.Add(acceptance);
    }

    private PondingTest Pond(FitOutProject project, Unit unit, string place, PondingLayer layer, DateTimeOffset at)
    {
        var test = new PondingTest(project.Site, project.Id, unit.Id, unit.Label, place, layer, at, 25, 24, 20, 12) { Below = "5-1-0802" };
        test.Begin(he);
        return test;
    }

    private static void Fill(PondingTest test, Actor by)
    {
        test.Read(test.StartedAt.AddHours(12), 25, false, null, by);
        test.Read(test.StartedAt.AddHours(24), 24, false, "楼下顶棚干燥", by);
    }

    private void Keep(PondingTest test, DateTimeOffset at)
    {
        past.Db.Recount(test, he, at);
        past.Db.Add(test);
    }

    private async Task Write(FitOutProject project, Unit unit, ViolationKind kind, string facts, string contractor, int days, Action<Violation> then, bool severe = false)
    {
        var at = past.Now.AddDays(-days);
        var violation = new Violation(project.Site, await past.Number("WZ"), project.Id, project.Building, project.Unit, unit.Label, kind, facts, ViolationBasis.Clause(kind), Shown.DayOf(at)) { IsSevere = severe, Contractor = contractor, AdvisedTo = "现场工人" };
        violation.Advise(he);
        then(violation);
        past.Db.Recount(violation, he, at);
        past.Db.Add(violation);
        past.Album.Put(violation, AttachmentKind.Before, kind is ViolationKind.LoadBearing ? "leak" : "lighting", he.Account, he.Name, at);
    }
}
