using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.Platform.Calendars;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Hands an application in (提交申报): nothing forbidden, every paper there, a licence that lasts; then the days for its review run.</summary>
public sealed class SubmitFitOut(Work work, PaperBook papers, FitOutPeople people, WorkingCalendar calendar, SettingReader settings) : Change<FitOutId, Bare>(work, Permissions.Apply)
{
    protected override async Task Handle(FitOutId id, Bare form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        project.Submit(Actor, Now);
        if (project.Works.Count == 0) throw new Refused("Say first which works are to be done.");
        if (project.To < Shown.DayOf(Now)) throw new Refused("The days asked for were over on {0}: ask for others first.", Shown.Day(project.To));
        project.RefuseForbidden();
        if (project.NeedsLicence && project.Contractor is null) throw new Refused("Some of these works are for a licensed contractor only (Decree 110, article 9): name the contractor.");
        if (project.Contractor is not null && (project.Licence is null || project.LicenceUntil is null || project.Foreman is null || project.ForemanPhone is null))
            throw new Refused("Of the contractor, the licence number, its last day, the person in charge and their telephone number are needed.");
        if (project.LicenceUntil < project.To) throw new Refused("The contractor's licence ends on {0}, before the works do.", Shown.Day(project.LicenceUntil.Value));
        await papers.RefuseGaps(project, beforeApproval: false, ct);
        project.Await((await calendar.Days(ct)).Add(Shown.DayOf(Now), await settings.Get(FitOutSettings.ReviewDays, project.Site, ct: ct)));
        if (project.PapersPassedAt is null) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Receive, "Fit-out {0} of {1} is handed in: check the papers", [project.Number, project.House], ct);
        if (project.DrawingsPassedAt is null) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Drawings, "Fit-out {0} of {1} is handed in: review the drawings", [project.Number, project.House], ct);
        await people.TellApplicant(project, "Fit-out {0} of {1} is handed in; it is decided by {2}", [project.Number, project.House, Shown.Day(project.ReviewDue!.Value)], ct);
        Refresh(project.Topic);
    }
}
