using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

/// <summary>Notes that a unit is being fitted out (装修中), or no longer: then it is again what it was before.</summary>
public sealed class NoteFitOut(Work work) : Change<UnitId, NoteFitOut.Form>(work, Permissions.Keep)
{
    public sealed class Form : Bare
    {
        public bool Over { get; set; }
        /// <summary>Of the fit-out, for the unit's history.</summary>
        [StringLength(20)] public string? Number { get; set; }
    }

    protected override async Task Handle(UnitId id, Form form, CancellationToken ct)
    {
        var unit = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == id).OrNotFound(ct);
        if (form.Over) unit.EndFitOut(form.Number.OrNull());
        else unit.BeginFitOut(form.Number.OrNull());
    }
}
