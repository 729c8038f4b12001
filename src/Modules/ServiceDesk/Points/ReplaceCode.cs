using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Points;

/// <summary>Gives a point a new code, because its label was misused or copied; the old label says that it is no longer valid.</summary>
public sealed class ReplaceCode(Work work) : Change<PointId, Bare>(work, Permissions.KeepPoints)
{
    protected override async Task Handle(PointId id, Bare form, CancellationToken ct)
    {
        var point = await Db.Set<Point>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        Db.Add(point.ReplaceCode(Now));
    }
}
