using Microsoft.EntityFrameworkCore;
using Steward.Demo.Photos;
using Steward.Demo.Places;
using Steward.FitOut.Agreements;
using Steward.FitOut.Changes;
using Steward.FitOut.Papers;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>What was changed of fit-outs after their approval: one change is in force with a new permit on the door, one is under review.</summary>
internal sealed class ChangedFitOuts(Past past, Plot plot, Dictionary<string, WorkType> catalogue)
{
    private readonly Actor desk = past.Of("wang"), assistant = past.Of("he"), engineer = past.Of("zhao"), lin = past.Of("lin");

    public async Task InForce(FitOutProject project, DateTimeOffset at)
    {
        var change = await Submitted(project, at, "业主增加户内门更换，门扇定制周期较长。", project.To.AddDays(15), "doors", "三樘卧室门", "客厅", PaperNeed.Scheme);
        change.PassPapers(null, assistant);
        change.Note(PassedPart.Papers, assistant, at.AddHours(5));
        past.Db.Recount(change, assistant, at.AddHours(5));
        change.PassDrawings(null, engineer);
        change.Note(PassedPart.Drawings, engineer, at.AddHours(8));
        past.Db.Recount(change, engineer, at.AddHours(8));
        change.Approve(null, lin, at.AddHours(26));
        change.AnswerWith(null);
        past.Db.Recount(change, lin, at.AddHours(26));
        await Sign(change, at.AddHours(30));
        change.PutInForce(desk, at.AddHours(31));
        past.Db.Recount(change, desk, at.AddHours(31));
        past.Db.Recount(project, desk, at.AddHours(31));
        var permit = past.Db.Set<WorkPermit>().Local.Single(p => p.FitOut == project.Id);
        past.Db.Add(permit.Next(string.Join("、", project.Works.OrderBy(w => w.Order).Select(w => w.Name)), project.Contractor, project.To, change.Number, desk, at.AddHours(31)));
    }

    public async Task InReview(FitOutProject project, DateTimeOffset at)
    {
        var change = await Submitted(project, at, "拆旧后发现次卫防水层失效，需重做。", null, "waterproofing", "次卫，墙面 1.8 米，地面全做", "卫生间", PaperNeed.Scheme, PaperNeed.WaterproofingPlan, PaperNeed.Insurance);
        change.PassPapers(null, assistant);
        change.Note(PassedPart.Papers, assistant, at.AddHours(4));
        past.Db.Recount(change, assistant, at.AddHours(4));
    }

    private async Task<WorkChange> Submitted(FitOutProject project, DateTimeOffset at, string reason, DateOnly? to, string code, string details, string room, params PaperNeed[] papers)
    {
        var (change, type) = (new WorkChange(plot.Site.Id, project.Id, await past.Number("BG"), desk.Account, at) { Of = project }, catalogue[code]);
        change.Ask(reason, to);
        change.Apply([new(WorkChanged.Added, type.Group, code, type.Name, type.Clause, type.NotHere, details, null, 0)]);
        change.Recall(ChangeAction.Begin);
        past.Db.Add(change);
        past.Db.Recount(change, desk, at);
        foreach (var kind in papers)
        {
            var paper = change.Paper(kind, desk.Account, desk.Name, at);
            paper.File(originalOnFile: !PapersNeeded.IsDrawing(kind), kind is PaperNeed.Insurance ? Shown.DayOf(past.Now).AddDays(300) : null, desk.Account, desk.Name, at);
            past.Db.Add(paper);
            if (kind is PaperNeed.Scheme) past.Album.Plan(paper, room, desk, at);
        }
        change.Submit(desk, at.AddHours(1));
        change.Await(Shown.DayOf(at).AddDays(7));
        past.Db.Recount(change, desk, at.AddHours(1));
        return change;
    }

    private async Task Sign(WorkChange change, DateTimeOffset at)
    {
        var text = await past.Db.Set<SupplementText>().AsNoTracking().SingleAsync();
        change.Sign(desk, at);
        var words = text.Words.Replace("{变更单号}", change.Number).Replace("{单号}", change.Of.Number).Replace("{装修人}", change.Of.Name).Replace("{房号}", change.Of.House).Replace("{小区}", plot.Site.Name)
            .Replace("{变更项目}", string.Join("\n", change.Works.Select(w => $"- 增加：{w.Name}（{w.Details}）"))).Replace("{新期限}", change.To is { } to ? $"变更为 {Shown.Day(to)}。" : "不变。").Replace("{新施工单位}", "不变。")
            .Replace("{变更原因}", change.Reason).Replace("{服务电话}", plot.Site.Phone ?? "").Replace("{日期}", Shown.Day(Shown.DayOf(at)));
        past.Db.Add(new SignedText(change.Project, text.Edition, words, change.Of.Name, onPaper: true, desk.Name, at) { Change = change.Id });
        past.Db.Recount(change, desk, at);
    }
}
