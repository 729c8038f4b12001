using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Renames, moves or retires an item of the inspection list; what was seen of it keeps its words.</summary>
public sealed class EditItem(Work work) : Change<InspectionItemId, ItemFields>(work, Permissions.PlanMoveIns)
{
    protected override async Task Handle(InspectionItemId id, ItemFields form, CancellationToken ct) =>
        form.Fill(await Db.Set<InspectionItem>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct));
}
