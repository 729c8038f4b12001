using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Looks at a fit-out today although the plan does not say so (临时巡查): somebody complained, or one is passing. What is planned for today and not yet done is that look.</summary>
public sealed class AddInspection(Work work) : Create<AddInspection.Form, SiteInspectionId>(work, Permissions.Inspect)
{
    public sealed class Form
    {
        [Required] public FitOutId? Project { get; set; }
        [StringLength(200)] public string? Remark { get; set; }
    }

    protected override async Task<SiteInspectionId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().AsNoTracking().VisibleTo(Actor).Where(p => p.Id == form.Project).OrNotFound(ct);
        if (project.IsOver) throw new Refused("Nothing is being done in this home now.");
        var today = Shown.DayOf(Now);
        var open = await Db.Set<SiteInspection>().Where(i => i.Project == project.Id && i.Day == today && i.State == SiteInspectionState.Planned).OrderBy(i => i.IsExtra).Select(i => (SiteInspectionId?)i.Id).FirstOrDefaultAsync(ct);
        if (open is { } planned) return planned;
        var inspection = new SiteInspection(project.Site, project.Building, project.Unit, project.Id, today, Actor.Account, isExtra: true);
        inspection.Recall(form.Remark.OrNull());
        Db.Add(inspection);
        Refresh(inspection.Topic);
        return inspection.Id;
    }
}
