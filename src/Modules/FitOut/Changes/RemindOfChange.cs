using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Tells those whose part is missing, and the head, that the review of a change is late; once for each day by which it was due.</summary>
public sealed class RemindOfChange(Work work, FitOutPeople people) : Change<WorkChangeId, Bare>(work, Permissions.Approve)
{
    protected override async Task Handle(WorkChangeId id, Bare form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        if (!change.IsLate(Shown.DayOf(Now)) || change.ReviewDue is not { } due || change.ToldLate == due) return;
        change.Told(due);
        object?[] about = [change.Number, change.Of.House, Shown.Day(due)];
        if (change is { AsksPapers: true, PapersPassedAt: null }) await people.TellStaff(change.Of, FitOutNotices.Late, Permissions.Receive, "The papers of change {0} of the fit-out of {1} should have been checked by {2}", about, ct, change.Place);
        if (change is { AsksDrawings: true, DrawingsPassedAt: null }) await people.TellStaff(change.Of, FitOutNotices.Late, Permissions.Drawings, "The drawings of change {0} of the fit-out of {1} should have been reviewed by {2}", about, ct, change.Place);
        await people.TellStaff(change.Of, FitOutNotices.Late, Permissions.Approve, "Change {0} of the fit-out of {1} should have been decided by {2}", about, ct, change.Place);
    }
}
