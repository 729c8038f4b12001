using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;

namespace Steward.ServiceDesk.Points;

/// <summary>Puts a reporting point right, or retires it; its label stays the same.</summary>
public sealed class EditPoint(Work work, IEstate estate, Rulebook rules) : Change<PointId, PointForm>(work, Permissions.KeepPoints)
{
    protected override async Task Handle(PointId id, PointForm form, CancellationToken ct) =>
        await form.Write(await Db.Set<Point>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct), estate, rules, ct);
}
