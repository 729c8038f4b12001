using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Renames, moves or retires a point; what was seen of it keeps its words.</summary>
public sealed class EditInspectionPoint(Work work, Remit remit) : Change<InspectionPointId, PointFields>(work, Permissions.Rules)
{
    protected override async Task Handle(InspectionPointId id, PointFields form, CancellationToken ct)
    {
        var point = await Db.Set<InspectionPoint>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        await remit.RefuseBeyond(point.Site, ct);
        form.Fill(point);
    }
}
