using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Gives a defect to somebody else, or another day, and says why.</summary>
public sealed class AssignDefect(Work work) : Change<DefectId, AssignDefect.Form>(work, Permissions.InspectHomes)
{
    public sealed class Form : Bare
    {
        public Party Party { get; set; }
        [StringLength(80)] public string? Firm { get; set; }
        [Required] public DateOnly? DueOn { get; set; }
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(DefectId id, Form form, CancellationToken ct)
    {
        var defect = await Db.Set<Defect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        defect.Assign(form.Party, form.Firm.OrNull(), form.DueOn!.Value, form.Reason.Trim(), Shown.DayOf(Now), Actor);
        Refresh(defect.Topic);
    }
}
