using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Occupancies;

/// <summary>Records the last day on which a customer held or lived in a unit.</summary>
public sealed class EndOccupancy(Work work) : Change<OccupancyId, EndOccupancy.Form>(work, Permissions.Keep)
{
    public sealed class Form
    {
        [Required] public DateOnly? Last { get; set; }
        /// <summary>The state of the unit from now on; empty leaves it as it is.</summary>
        public UnitState? State { get; set; }
    }

    protected override async Task Handle(OccupancyId id, Form form, CancellationToken ct)
    {
        var occupancy = await Db.Set<Occupancy>().Where(o => o.Id == id).OrNotFound(ct);
        var unit = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == occupancy.Unit).OrNotFound(ct);
        if (form.Last < occupancy.From) throw new Invalid(nameof(form.Last), "The last day is before the first.");
        occupancy.End(form.Last!.Value);
        unit.MoveOut(form.State);
    }
}
