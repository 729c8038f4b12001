using Microsoft.EntityFrameworkCore;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns;

/// <summary>What of the handovers wants somebody's eyes now.</summary>
public sealed class MoveInOverview(Work work) : Query<MoveInOverview.Filter, MoveInOverview.View>(work, Permissions.SeeMoveIns)
{
    public sealed record Filter;

    /// <param name="Today">Booked for today and not here yet.</param>
    /// <param name="Here">At the counter or in the home.</param>
    /// <param name="Files">Keys are handed over, the file is not closed.</param>
    public sealed record View(int Today, int Here, int Rectifying, int Files, int LateDefects, int ToReinspect);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var states = await Db.Set<Handover>().VisibleTo(Actor).InChosenSite(Actor).UnderWay().GroupBy(h => h.State).Select(g => new { g.Key, Count = g.Count(), Today = g.Count(h => h.BookedDay == today) }).ToDictionaryAsync(g => g.Key, ct);
        int Of(params HandoverState[] which) => which.Sum(s => states.GetValueOrDefault(s)?.Count ?? 0);
        var defects = Db.Set<Defect>().VisibleTo(Actor).InChosenSite(Actor);
        return new(states.GetValueOrDefault(HandoverState.Booked)?.Today ?? 0, Of(HandoverState.AtCounter, HandoverState.Inspecting, HandoverState.Accepted), Of(HandoverState.Rectifying), Of(HandoverState.KeysGiven),
            await defects.CountAsync(d => d.State == DefectState.Open && d.DueOn < today, ct), await defects.CountAsync(d => d.State == DefectState.Rectified, ct));
    }
}
