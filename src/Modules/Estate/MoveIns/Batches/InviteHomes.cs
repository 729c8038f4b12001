using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Invites the homes of whole buildings (发入伙通知): every one that is sold and not moved in, whose owner is on record, and that is in no batch yet.</summary>
public sealed class InviteHomes(Work work, Numbers numbers) : Change<HandoverBatchId, InviteHomes.Form>(work, Permissions.PlanMoveIns)
{
    public sealed class Form : Bare
    {
        public List<BuildingId> Buildings { get; set; } = [];
    }

    protected override async Task Handle(HandoverBatchId id, Form form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        if (form.Buildings.Count == 0) throw new Invalid(nameof(form.Buildings), "{0} is needed.");
        var today = Shown.DayOf(Now);
        var buildings = await Db.Set<Building>().Where(b => b.Site == batch.Site && form.Buildings.Contains(b.Id)).Select(b => b.Id).ToListAsync(ct);
        var waiting = await (
            from unit in Db.Set<Unit>().Where(u => buildings.Contains(u.Building) && u.State == UnitState.SoldNotMovedIn)
            join owner in Db.Set<Occupancy>().Where(o => o.Role == OccupancyRole.Owner && (o.To == null || o.To >= today)) on unit.Id equals owner.Unit
            where !Db.Set<Handover>().Any(h => h.Unit == unit.Id && h.Way == HandoverWay.In && h.State != HandoverState.Withdrawn)
            orderby unit.Label
            select new { unit.Id, unit.Label, owner.Customer }).ToListAsync(ct);
        var homes = waiting.DistinctBy(h => h.Id).ToArray();
        if (homes.Length == 0) throw new Refused("No home in these buildings is sold, not moved in, and waiting for an invitation.");
        var given = await numbers.Many("RH", homes.Length, ct);
        foreach (var (home, number) in homes.Zip(given))
        {
            var handover = new Handover(batch.Site, number, HandoverWay.In, home.Id, home.Label, home.Customer) { Batch = batch.Id };
            handover.Recall(HandoverAction.Invite, batch.Name);
            Db.Add(handover);
        }
        batch.Go(HandoverBatchAction.Invite, Actor, homes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Refresh(batch.Topic);
    }
}
