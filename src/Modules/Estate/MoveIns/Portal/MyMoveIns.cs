using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Portal;

/// <summary>A resident's own move-ins and move-outs, what is under way first.</summary>
public sealed class MyMoveIns(Work work) : Query<MyMoveIns.Filter, IReadOnlyList<MyMoveIns.Card>>(work, Permissions.BookMoveIn)
{
    public sealed record Filter;

    /// <param name="Defects">Found and not in order yet.</param>
    public sealed record Card(HandoverId Id, HandoverWay Way, string House, string SiteName, HandoverState State, DateTimeOffset? BookedFor, bool MayBook, bool IsOver, int Defects);

    protected override async Task<IReadOnlyList<Card>> Handle(Filter filter, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.Resident) return [];
        var mine = await Db.Set<Handover>().VisibleTo(Actor).OrderBy(h => h.Running == null).ThenByDescending(h => h.Number).ToListAsync(ct);
        var sites = mine.Select(h => h.Site).Distinct().ToArray();
        var names = await Db.Set<Sites.Site>().Where(s => sites.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var ids = mine.Select(h => h.Id).ToArray();
        var open = await Db.Set<Defect>().Where(d => ids.Contains(d.Handover) && (d.State == DefectState.Open || d.State == DefectState.Rectified)).GroupBy(d => d.Handover).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. mine.Select(h => new Card(h.Id, h.Way, h.House, names[h.Site], h.State, h.BookedFor, h.State is HandoverState.Expected or HandoverState.Absent && h.Batch is not null, h.IsOver, open.GetValueOrDefault(h.Id)))];
    }
}
