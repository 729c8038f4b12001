using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Lets stopped work go on (准予复工), once nothing that stopped it is open.</summary>
public sealed class ResumeWork(Work work, Watchers watchers) : Change<FitOutId, ResumeWork.Form>(work, Permissions.Stop)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Remark { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        await Db.Set<Violation>().RefuseHeld(id, ct);
        project.Resume(form.Remark.OrNull(), Actor);
        await watchers.TellApplicant(project, "Work in your fit-out {0} may go on", [project.Number], ct);
        Refresh($"violations:{project.Site}");
    }
}
