using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

/// <summary>Changes what is known of a unit.</summary>
public sealed class EditUnit(Work work) : Change<UnitId, UnitFields>(work, Permissions.Keep)
{
    protected override async Task Handle(UnitId id, UnitFields form, CancellationToken ct)
    {
        var unit = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == id).OrNotFound(ct);
        var code = await Db.Set<Building>().Where(b => b.Id == unit.Building).Select(b => b.Code).SingleAsync(ct);
        unit.Number(code, form.Staircase, form.Floor, form.Room.Trim());
        form.Fill(unit);
        unit.Recall(UnitAction.Edit);
    }
}
