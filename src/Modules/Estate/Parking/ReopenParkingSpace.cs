using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Opens a closed space again (恢复使用).</summary>
public sealed class ReopenParkingSpace(Work work) : Change<ParkingSpaceId, Bare>(work, Permissions.KeepSpaces)
{
    protected override async Task Handle(ParkingSpaceId id, Bare form, CancellationToken ct)
    {
        var space = await Db.Set<ParkingSpace>().VisibleTo(Actor).Where(s => s.Id == id).OrNotFound(ct);
        space.Reopen(Actor);
        Refresh($"parking:{space.Site}");
    }
}
