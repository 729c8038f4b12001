using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Occupancies;

/// <summary>Records the last day on which a customer held or lived in a unit.</summary>
public sealed class EndOccupancy(Work work, SettingReader settings) : Change<OccupancyId, EndOccupancy.Form>(work, Permissions.Keep)
{
    public sealed class Form
    {
        [Required] public DateOnly? Last { get; set; }
        /// <summary>The state of the unit from now on; empty leaves it as it is.</summary>
        public UnitState? State { get; set; }
    }

    protected override async Task Handle(OccupancyId id, Form form, CancellationToken ct)
    {
        var (occupancy, unit) = await Db.Held(id, Actor, ct);
        if (occupancy.Role is OccupancyRole.Owner) await settings.RefuseUnapproved(unit.Site, ct);
        Holding.RefuseBefore(form.Last, occupancy.From, nameof(form.Last));
        occupancy.End(form.Last!.Value);
        unit.MoveOut(form.State);
    }
}
