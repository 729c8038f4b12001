using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Drops an inspection that was planned, and says why.</summary>
public sealed class DropInspection(Work work) : Change<SiteInspectionId, DropInspection.Form>(work, Permissions.Stop)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(SiteInspectionId id, Form form, CancellationToken ct)
    {
        var inspection = await Db.Set<SiteInspection>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct);
        inspection.Drop(form.Reason.Trim(), Actor);
        Refresh(inspection.Topic);
    }
}
