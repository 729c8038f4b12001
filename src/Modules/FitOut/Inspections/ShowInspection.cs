using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Watching;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>One inspection: what is to be looked at, or how it was found.</summary>
public sealed class ShowInspection(Work work, InspectionReader reader, Crew crew) : Query<SiteInspectionId, ShowInspection.View>(work, Permissions.See)
{
    public sealed record View(InspectionView Of, IReadOnlyList<CrewMember> Inspectors);

    protected override async Task<View> Handle(SiteInspectionId id, CancellationToken ct)
    {
        var inspection = await Db.Set<SiteInspection>().VisibleTo(Actor).Include(i => i.Marks).Where(i => i.Id == id).OrNotFound(ct);
        return new((await reader.Read([inspection], Now, ct))[0], await crew.At(inspection.Site, Permissions.Inspect, ct));
    }
}
