using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

/// <summary>Puts a unit of a building on record.</summary>
public sealed class AddUnit(Work work) : Create<AddUnit.Form, UnitId>(work, Permissions.Keep)
{
    public sealed class Form : UnitFields
    {
        public BuildingId? Building { get; set; }
    }

    protected override async Task<UnitId> Handle(Form form, CancellationToken ct)
    {
        if (form.Building is not { } id) throw new Invalid(nameof(form.Building), "{0} is needed.");
        var building = await Db.Set<Building>().VisibleTo(Actor).SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new Invalid(nameof(form.Building), "{0} is not known.");
        var room = form.Room.Trim();
        var unit = new Unit(building.Site, building.Id, form.Staircase, form.Floor, room, Unit.LabelOf(building.Code, form.Staircase, room));
        form.Fill(unit);
        unit.Recall(UnitAction.Add);
        Db.Add(unit);
        return unit.Id;
    }
}
