using Steward.Demo.Places;
using Steward.Estate.Units;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

internal static class Applied
{
    /// <summary>Which home, who works there and what is done, as an application has it.</summary>
    public static void Say(this FitOutProject project, Unit home, string firm, string licence, DateOnly until, string foreman, IReadOnlyList<WorkType> works)
    {
        project.In(home.Label);
        project.By(firm, licence, until, foreman, null);
        project.Apply(works, new Dictionary<string, string>());
    }

    /// <summary>Every paper is in the folder, and both have looked.</summary>
    public static void Review(this Past past, FitOutProject project, DateTimeOffset at)
    {
        var (desk, assistant, engineer) = (past.Of("wang"), past.Of("he"), past.Of("zhao"));
        foreach (var need in PapersNeeded.Of(project.Works.Select(w => w.Clause), project.ApplicantKind, true, InsuranceRule.LicensedWorks).Where(n => !n.MayFollow))
        {
            var paper = new FitOutPaper(project.Id, need.Kind, desk.Account, desk.Name, at);
            paper.File(originalOnFile: true, need.Kind is PaperNeed.Insurance ? Shown.DayOf(past.Now).AddDays(300) : null, desk.Account, desk.Name, at);
            project.Filed.Add(paper);
            past.Db.Add(paper);
        }
        project.PassPapers(null, assistant);
        project.Note(PassedPart.Papers, assistant, at);
        past.Db.Recount(project, assistant, at);
        project.PassDrawings(null, engineer);
        project.Note(PassedPart.Drawings, engineer, at.AddHours(5));
        past.Db.Recount(project, engineer, at.AddHours(5));
    }

    /// <summary>Homes in which work goes on are being fitted out in the archive too.</summary>
    public static void FitOut(this Past past, Plot plot)
    {
        var homes = plot.Units.ToDictionary(u => u.Id);
        foreach (var project in past.Db.Set<FitOutProject>().Local.Where(p => p.IsOnSite).OrderBy(p => p.Number).ToArray())
        {
            homes[project.Unit].BeginFitOut(project.Number);
            past.Db.Recount(homes[project.Unit], past.Of("wang"), project.StartedAt ?? past.Now);
            past.Db.Update(homes[project.Unit]);
        }
    }

    /// <summary>Reported done, accepted a month ago and passed at the second look.</summary>
    public static void Pass(this Past past, FitOutProject project, Actor desk, Actor engineer, int day)
    {
        var at = past.Now.AddDays(day);
        project.ReportDone(null, desk, at.AddDays(-31));
        past.Db.Recount(project, desk, at.AddDays(-31));
        project.Accept(null, engineer, at.AddDays(-31));
        project.PassSecondLook(null, engineer, at);
        past.Db.Recount(project, engineer, at);
    }
}
