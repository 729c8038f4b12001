using Steward.Estate.Units;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.Audit;
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
