using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>Tells those whose part is missing, and the head, that a review is late; once for each day by which it was due.</summary>
public sealed class RemindOfReview(Work work, FitOutPeople people) : Change<FitOutId, Bare>(work, Permissions.Approve)
{
    protected override async Task Handle(FitOutId id, Bare form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        if (!project.IsLate(Shown.DayOf(Now)) || project.ReviewDue is not { } due || project.ToldLate == due) return;
        project.Told(due);
        object?[] about = [project.Number, project.House, Shown.Day(due)];
        if (project.PapersPassedAt is null) await people.TellStaff(project, FitOutNotices.Late, Permissions.Receive, "The papers of fit-out {0} of {1} should have been checked by {2}", about, ct);
        if (project.DrawingsPassedAt is null) await people.TellStaff(project, FitOutNotices.Late, Permissions.Drawings, "The drawings of fit-out {0} of {1} should have been reviewed by {2}", about, ct);
        await people.TellStaff(project, FitOutNotices.Late, Permissions.Approve, "Fit-out {0} of {1} should have been decided by {2}", about, ct);
    }
}
