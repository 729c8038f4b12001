using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Drops a defect that is none, or that was written down twice.</summary>
public sealed class DropDefect(Work work) : Change<DefectId, DropDefect.Form>(work, Permissions.InspectHomes)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(DefectId id, Form form, CancellationToken ct)
    {
        var defect = await Db.Set<Defect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        defect.Drop(form.Reason.Trim(), Actor);
        Refresh(defect.Topic);
    }
}
