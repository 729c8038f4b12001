using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Tells whoever follows the defects of the site that one is overdue; of each day it was due once.</summary>
public sealed class RemindOfDefect(Work work, Crew crew, Notify notify) : Change<DefectId, Bare>(work, Permissions.InspectHomes)
{
    protected override async Task Handle(DefectId id, Bare form, CancellationToken ct)
    {
        var defect = await Db.Set<Defect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        if (!defect.IsLate(Shown.DayOf(Now)) || defect.ToldDue == defect.DueOn) return;
        defect.Told();
        await notify.Tell(MoveInNotices.Late, (await crew.At(defect.Site, Permissions.MoveInCounter, ct)).Select(c => c.Id), $"/move-in/defects/{id}", "{0} in {1} was to be put right by {2}", [defect.Item, defect.House, Shown.Day(defect.DueOn)], ct);
    }
}
