using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.Platform.Calendars;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Hands a change in (提交变更): nothing forbidden among the works as they would be, every new paper there, a licence that lasts; then the days for its review run.</summary>
public sealed class SubmitChange(Work work, PaperBook papers, FitOutPeople people, WorkingCalendar calendar, SettingReader settings) : Change<WorkChangeId, Bare>(work, Permissions.Apply)
{
    protected override async Task Handle(WorkChangeId id, Bare form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        var project = change.Of;
        change.Submit(Actor, Now);
        change.RefuseUnfit();
        await papers.RefuseGaps(change, beforeApproval: false, ct);
        change.Await((await calendar.Days(ct)).Add(Shown.DayOf(Now), await settings.Get(FitOutSettings.ReviewDays, project.Site, ct: ct)));
        object?[] about = [change.Number, project.House];
        if (change is { AsksPapers: true, PapersPassedAt: null }) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Receive, "Change {0} of the fit-out of {1} is handed in: check the papers", about, ct, change.Place);
        if (change is { AsksDrawings: true, DrawingsPassedAt: null }) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Drawings, "Change {0} of the fit-out of {1} is handed in: review the drawings", about, ct, change.Place);
        if (change.HasPassed) await people.TellReady(change, ct);
        await people.TellApplicant(change, "Change {0} of the fit-out of {1} is handed in; it is decided by {2}", [.. about, Shown.Day(change.ReviewDue!.Value)], ct);
        Refresh(project.Topic);
    }
}
