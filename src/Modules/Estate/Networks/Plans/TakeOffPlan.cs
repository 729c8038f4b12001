using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks.Plans;

/// <summary>Takes a point or facility off a plan; it stays on record.</summary>
public sealed class TakeOffPlan(Work work) : Change<PlanMarkId, Bare>(work, Permissions.KeepFacilities)
{
    protected override async Task Handle(PlanMarkId id, Bare form, CancellationToken ct)
    {
        var mark = await Db.Set<PlanMark>().VisibleTo(Actor).Where(m => m.Id == id).OrNotFound(ct);
        var plan = await Db.Set<SitePlan>().SingleAsync(p => p.Id == mark.Plan, ct);
        plan.Recall(SitePlanAction.Draw);
        Db.Remove(mark);
        Refresh(plan.Topic);
    }
}
