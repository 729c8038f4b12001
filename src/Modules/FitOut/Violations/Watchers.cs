using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>What every step against a violation needs: the violation and its fit-out, the city's hours, and who is told.</summary>
public sealed class Watchers(Db db, Actor actor, FitOutPeople people, Crew crew, Notify notify, SettingReader settings)
{
    public async Task<(Violation Violation, FitOutProject Project)> Find(ViolationId id, CancellationToken ct)
    {
        var violation = await db.Set<Violation>().VisibleTo(actor).Where(v => v.Id == id).OrNotFound(ct);
        return (violation, await db.Set<FitOutProject>().SingleAsync(p => p.Id == violation.Project, ct));
    }

    public Task<int> Hours(Violation violation, CancellationToken ct) => settings.Get(SiteSettings.ReportHours, violation.Site, ct: ct);

    /// <summary>Stops what is going on; what stands still already, or is finished, is left as it is. While it is being accepted the violation itself holds the work.</summary>
    public static void StopWork(FitOutProject project, Violation violation, string why, Actor by)
    {
        if (project.State is ProjectState.UnderWay) project.Stop($"{violation.Number} {why}", by);
    }

    /// <summary>Once the last that stopped the work is closed: whoever may let it go on is told, or, where it stood still while it was being accepted, whoever fits out.</summary>
    public async Task TellIfFree(FitOutProject project, Violation closed, CancellationToken ct)
    {
        if (closed.StoppedAt is null || await db.Set<Violation>().HoldWorkIn(project.Id).AnyAsync(v => v.Id != closed.Id, ct)) return;
        if (project.State is ProjectState.Stopped) await TellHead(closed, "{0} in {1} is closed, and nothing stops the work any more: let it go on", [closed.Number, closed.House], ct);
        else if (project.IsOnSite) await TellApplicant(project, "Work in your fit-out {0} may go on", [project.Number], ct);
    }

    public async Task TellApplicant(FitOutProject project, string sentence, object?[] arguments, CancellationToken ct) =>
        await people.TellOfSite(project, sentence, arguments, ct);

    public async Task TellLandlords(FitOutProject project, string sentence, object?[] arguments, CancellationToken ct) =>
        await people.TellLandlords(project, sentence, arguments, ct);

    public async Task TellInspectors(Violation violation, string sentence, object?[] arguments, CancellationToken ct) =>
        await notify.Tell(SiteNotices.Violation, await crew.Of(Permissions.Inspect, violation.Site, ct), $"/violations/{violation.Id}", sentence, arguments, ct);

    public async Task TellHead(Violation violation, string sentence, object?[] arguments, CancellationToken ct) =>
        await notify.Tell(SiteNotices.Violation, await crew.Of(Permissions.Stop, violation.Site, ct), $"/violations/{violation.Id}", sentence, arguments, ct);
}
