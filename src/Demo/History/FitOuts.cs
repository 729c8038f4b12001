using Microsoft.EntityFrameworkCore;
using Steward.Demo.People;
using Steward.Demo.Photos;
using Steward.Demo.Places;
using Steward.Estate.Units;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>Homes that are fitted out: a draft, reviews in time and late, returned, at the authority, approved, under way, and one whose file is closed.</summary>
internal sealed class FitOuts(Past past, Plot plot, FitOutCounter counter)
{
    private readonly Actor desk = past.Of("wang"), assistant = past.Of("he"), engineer = past.Of("zhao"), lin = past.Of("lin");
    private readonly DateOnly today = Shown.DayOf(past.Now);
    private Dictionary<string, WorkType> catalogue = [];

    public async Task Tell()
    {
        catalogue = await past.Db.Set<WorkType>().AsNoTracking().ToDictionaryAsync(t => t.Code);
        var homes = plot.Units.Where(u => u.Use == UnitUse.Residence && u.State == UnitState.Occupied && u.Label is not "3-2-1801").ToArray();
        var next = 7;
        Unit Home() => homes[next += 23];

        await Begin(plot.Unit("3-2-1801"), "王雪梅", -1, 12, 40, ["floor", "walls", "waterproofing"], own: true);
        await Reviewed(await Submitted(Home(), -4, ["waterproofing", "bathroom", "wiring"], "卫生间"), papers: true);
        await Submitted(Home(), -16, ["partition", "wiring", "floor"], "书房");
        await Reviewed(await Submitted(Home(), -3, ["floor", "walls", "doors"], "客厅"), papers: true, drawings: true);
        var returned = await Submitted(Home(), -6, ["waterproofing", "floor-load"], "卫生间");
        returned.Works[1].Find("石材自重与楼面设计荷载未核算，请原设计单位出具意见。");
        returned.Papers.Single(p => p.Kind is PaperNeed.Scheme).Find("平面图缺少尺寸和标高。");
        returned.Return("石材自重与楼面设计荷载未核算；平面图缺少尺寸和标高。", engineer);
        returned.SendBack("补正后请在本周内重新提交。", papers: false, drawings: true);
        past.Db.Recount(returned, engineer, past.Now.AddDays(-3));
        var authority = await Submitted(Home(), -9, ["balcony", "windows"], "阳台");
        authority.SendToAuthority("请到区规划主管部门办理外立面变更批准。", assistant);
        authority.AnswerWith("请到区规划主管部门办理外立面变更批准，取得批准文件后在此上传。");
        past.Db.Recount(authority, assistant, past.Now.AddDays(-7));
        await Approved(plot.Unit("3-2-1802"), -8, ["floor", "walls", "air-conditioner"], "客厅");
        var signed = await Approved(Home(), -12, ["bathroom", "water"], "卫生间");
        counter.Sign(signed, signed.ApprovedAt!.Value.AddHours(20));
        var changes = new ChangedFitOuts(past, plot, catalogue);
        for (var i = 0; i < 5; i++)
        {
            var begun = await Approved(Home(), -30 - i * 9, i % 2 == 0 ? ["waterproofing", "floor", "walls", "wiring"] : ["partition", "floor", "doors"], i % 2 == 0 ? "卫生间" : "书房");
            await counter.Start(begun, First(begun));
            if (i is 0) await changes.InForce(begun, First(begun).AddDays(6));
            if (i is 1) await changes.InReview(begun, past.Now.AddDays(-2));
        }
        await Close(await Approved(Home(), -200, ["floor", "walls"], "客厅"));
    }

    private async Task<FitOutProject> Begin(Unit unit, string name, int begun, int from, int days, string[] works, bool own = false)
    {
        var at = past.Now.AddDays(begun);
        var who = unit.Label is "3-2-1801" ? past.Resident(unit, Known.XueMei) : unit.Label is "3-2-1802" ? past.Resident(unit, Known.JianGuo) : past.Resident(unit);
        var by = own ? past.Resident(Known.XueMeiPhone) : null;
        var project = new FitOutProject(plot.Site.Id, await past.Number("ZX"), unit.Building, unit.Id, by?.Id ?? desk.Account, at);
        project.In(unit.Label);
        project.Of(who?.Id, ApplicantKind.Owner, who?.Name ?? name, who?.Phones[0].Number);
        project.During(Shown.DayOf(at).AddDays(from), Shown.DayOf(at).AddDays(from + days));
        project.By("杭州匠心装饰工程有限公司", "D233012345", today.AddDays(500), "马工", "13600007788");
        project.Apply([.. works.Select(code => catalogue[code])], new Dictionary<string, string> { ["waterproofing"] = "主卫，墙面 1.8 米，地面全做", ["floor"] = "客厅、卧室实木复合地板", ["partition"] = "书房与次卧之间轻钢龙骨隔墙" });
        project.Recall(ProjectAction.Begin);
        past.Find(project);
        past.Db.Recount(project, desk, at);
        return project;
    }

    private async Task<FitOutProject> Submitted(Unit unit, int begun, string[] works, string room)
    {
        var project = await Begin(unit, "业主", begun, 8, 55, works);
        var at = past.Now.AddDays(begun).AddHours(2);
        foreach (var need in PapersNeeded.Of(project.Works.Select(w => w.Clause), ApplicantKind.Owner, true, InsuranceRule.LicensedWorks).Where(n => !n.MayFollow))
        {
            var paper = new FitOutPaper(project.Id, need.Kind, desk.Account, desk.Name, at);
            paper.File(originalOnFile: !need.IsDrawing, need.Kind is PaperNeed.Insurance ? today.AddDays(300) : null, desk.Account, desk.Name, at);
            project.Filed.Add(paper);
            past.Db.Add(paper);
            if (need.Kind is PaperNeed.Scheme) past.Album.Plan(paper, room, desk, at);
        }
        project.Submit(desk, at);
        project.Await(Later(Shown.DayOf(at), 5));
        past.Db.Recount(project, desk, at);
        return project;
    }

    private Task Reviewed(FitOutProject project, bool papers = false, bool drawings = false)
    {
        var at = project.SubmittedAt!.Value;
        if (papers)
        {
            project.PassPapers(null, assistant);
            project.Note(PassedPart.Papers, assistant, at.AddHours(20));
            past.Db.Recount(project, assistant, at.AddHours(20));
        }
        if (!drawings) return Task.CompletedTask;
        project.PassDrawings("按图施工，防水做完通知闭水。", engineer);
        project.Note(PassedPart.Drawings, engineer, at.AddHours(27));
        past.Db.Recount(project, engineer, at.AddHours(27));
        return Task.CompletedTask;
    }

    private async Task<FitOutProject> Approved(Unit unit, int begun, string[] works, string room)
    {
        var project = await Submitted(unit, begun, works, room);
        await Reviewed(project, papers: true, drawings: true);
        var at = project.SubmittedAt!.Value.AddHours(50);
        project.Approve(null, lin, at);
        project.AnswerWith(null);
        past.Db.Recount(project, lin, at);
        return project;
    }

    private async Task Close(FitOutProject project)
    {
        var at = First(project);
        var held = await counter.Start(project, at);
        project.ReportDone("全部完工，已清场。", desk, at.AddDays(50));
        past.Db.Recount(project, desk, at.AddDays(50));
        project.Accept("初验合格。", engineer, at.AddDays(51));
        past.Db.Recount(project, engineer, at.AddDays(51));
        project.PassSecondLook("复验无异常。", engineer, at.AddDays(82));
        past.Db.Recount(project, engineer, at.AddDays(82));
        await counter.Close(project, held.Values, at.AddDays(86));
        project.Archive(null, desk, at.AddDays(90));
        past.Db.Recount(project, desk, at.AddDays(90));
    }

    /// <summary>The morning of its first day.</summary>
    private static DateTimeOffset First(FitOutProject project) => Shown.At(project.From.ToDateTime(new(9, 0))).ToUniversalTime();

    private static DateOnly Later(DateOnly day, int workdays)
    {
        for (; workdays > 0; workdays--) do day = day.AddDays(1); while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }
}
