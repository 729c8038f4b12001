using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>What public space those who hold a unit today have taken or asked for.</summary>
public sealed class LettingsOfUnit(Work work, LettingRows rows) : Query<UnitId, IReadOnlyList<LettingList.Row>>(work, Permissions.See)
{
    protected override async Task<IReadOnlyList<LettingList.Row>> Handle(UnitId unit, CancellationToken ct)
    {
        await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == unit).OrNotFound(ct);
        var today = Shown.DayOf(Now);
        var holders = Db.Set<Occupancy>().On(today).Where(o => o.Unit == unit).Select(o => o.Customer);
        var lettings = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Customer != null && holders.Contains(l.Customer.Value) && l.EndedOn == null && l.To >= today && l.State != LettingState.Refused && l.State != LettingState.Withdrawn).OrderBy(l => l.From).ThenBy(l => l.Number).Take(20).ToListAsync(ct);
        return await rows.Of(lettings, ct);
    }
}
