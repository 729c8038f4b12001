using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Wall;

/// <summary>How the department stands at this moment, for a screen that everybody in the office sees (指挥屏):
/// no name, no telephone number and no word that a customer wrote.</summary>
public sealed class WallBoard(Work work, IEstate estate, Snags snags) : Query<WallBoard.Filter, WallBoard.View>(work, Permissions.Wall)
{
    public sealed record Filter;

    /// <param name="What">Its category, or its type when it has none: never the customer's own words.</param>
    public sealed record Line(RequestId Id, Watch Watch, RequestType Type, string? What, string? Where, bool Urgent, DateTimeOffset At);
    public sealed record View(DateTimeOffset Now, string Sites, IReadOnlyDictionary<RequestState, int> Open, int Unattended, IReadOnlyList<Line> Lines, int Late, int DueSoon, IReadOnlyList<Line> Due,
        int Urgent, int OnSite, int ReceivedToday, int ResolvedToday, int Rated, int Content)
    {
        public int? Satisfaction => Rated == 0 ? null : (int)Math.Round(100.0 * Content / Rated);
    }

    private const int Most = 7;

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var all = Db.Set<Request>().VisibleTo(Actor).InChosenSite(Actor);
        var (open, today, soon) = (all.Open(), RequestFilters.Start(Shown.DayOf(Now)), Now.AddHours(1));
        var states = await open.GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var (count, unattended) = await Unattended(open, ct);
        var (coming, late) = (open.Where(r => r.DueAt >= Now && r.DueAt < soon), open.Where(r => r.DueAt < Now));
        var due = (await coming.OrderBy(r => r.DueAt).ThenBy(r => r.Id).Take(Most).ToListAsync(ct)).Concat(await late.OrderByDescending(r => r.DueAt).ThenBy(r => r.Id).Take(Most).ToListAsync(ct)).Take(Most);
        var lines = await Lines([.. unattended, .. due.Select(r => (r, Watch.Resolution, r.DueAt!.Value))], ct);
        var rated = await all.Where(r => r.CalledBackAt >= today && r.Satisfaction != null).GroupBy(r => r.Satisfaction != Satisfaction.Dissatisfied).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var onSite = Db.Set<WorkOrder>().VisibleTo(Actor, Db).InChosenSite(Actor).Where(o => o.State == WorkOrderState.OnSite || o.State == WorkOrderState.Agreed || o.State == WorkOrderState.Working);
        var sites = await estate.SiteNames(Actor.Chosen is { } chosen ? [chosen] : Actor.Sites, ct);
        return new(Now, string.Join(" · ", sites.Values.Order(StringComparer.Ordinal)), states, count, [.. lines.Take(unattended.Count)], await late.CountAsync(ct), await coming.CountAsync(ct), [.. lines.Skip(unattended.Count)],
            await open.CountAsync(r => r.Urgency == Urgency.Urgent, ct), await onSite.CountAsync(ct), await all.CountAsync(r => r.ReceivedAt >= today, ct), await all.CountAsync(r => r.ResolvedAt >= today, ct),
            rated.Sum(r => r.Count), rated.Where(r => r.Key).Sum(r => r.Count));
    }

    /// <summary>What nobody sees to: nobody holds it, nobody took the job, it was given back, or whoever held it has left. The urgent first, then the longest waiting.</summary>
    private async Task<(int Count, IReadOnlyList<(Request Of, Watch Watch, DateTimeOffset Since)> First)> Unattended(IQueryable<Request> open, CancellationToken ct)
    {
        var (count, found) = (0, new List<(Request Of, Watch Watch, DateTimeOffset Since)>());
        async Task<List<Request>> First(IQueryable<Request> those)
        {
            count += await those.CountAsync(ct);
            return await those.OrderByDescending(r => r.Urgency == Urgency.Urgent).ThenBy(r => r.ReceivedAt).ThenBy(r => r.Id).Take(Most).ToListAsync(ct);
        }
        found.AddRange((await First(open.Where(r => r.Holder == null))).Select(r => (r, Watch.Unheld, r.ReopenedAt ?? r.ReceivedAt)));
        found.AddRange((await First(await snags.Of(Snag.HolderGone, open, ct))).Select(r => (r, Watch.HolderAway, r.ReopenedAt ?? r.ReceivedAt)));
        foreach (var (snag, watch, state) in new[] { (Snag.OrderNotTaken, Watch.OrderNotTaken, WorkOrderState.Dispatched), (Snag.OrderReturned, Watch.OrderReturned, WorkOrderState.Returned) })
        {
            var requests = await First(await snags.Of(snag, open, ct));
            var ids = requests.Select(r => r.Id).ToArray();
            var orders = (await Db.Set<WorkOrder>().VisibleTo(Actor, Db).Where(o => ids.Contains(o.Request) && o.State == state).ToListAsync(ct)).ToLookup(o => o.Request);
            found.AddRange(requests.Select(r => (r, watch, orders[r.Id].Min(o => o.DispatchedAt))));
        }
        return (count, [.. found.OrderByDescending(f => f.Of.Urgency is Urgency.Urgent).ThenBy(f => f.Since).Take(Most)]);
    }

    private async Task<IReadOnlyList<Line>> Lines(IReadOnlyList<(Request Of, Watch Watch, DateTimeOffset At)> those, CancellationToken ct)
    {
        var units = await estate.Units(those.Select(t => t.Of.Unit).OfType<UnitId>().Distinct(), ct);
        var buildings = await estate.BuildingNames(those.Select(t => t.Of.Building).OfType<BuildingId>().Distinct(), ct);
        var categories = await Db.Set<Category>().ToDictionaryAsync(c => c.Id, c => c.Title, ct);
        return [.. those.Select(t => new Line(t.Of.Id, t.Watch, t.Of.Type, t.Of.Category is { } c ? categories.GetValueOrDefault(c) : null,
            t.Of.Unit is { } u ? units.GetValueOrDefault(u)?.Label : t.Of.Building is { } b ? buildings.GetValueOrDefault(b) : null, t.Of.Urgency is Urgency.Urgent, t.At))];
    }
}
