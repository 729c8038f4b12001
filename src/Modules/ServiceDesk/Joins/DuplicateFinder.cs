using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Finds what is open already and may be what somebody is just writing down: by place, category, time and words.</summary>
public sealed class DuplicateFinder(Db db, TimeProvider clock)
{
    private const int Close = 80;
    public const int Most = 5;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    /// <param name="Request">The request that is open.</param>
    /// <param name="Outage">Its public face, if it has one.</param>
    public sealed record Found(Request Request, Outage? Outage, Resemblance Resemblance, int Joined);

    /// <param name="seen">Narrows to what the asker may see.</param>
    public async Task<IReadOnlyList<Found>> Find(Draft draft, Func<IQueryable<Request>, IQueryable<Request>> seen, IQueryable<Outage> outages, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = now - Recent;
        var current = (await outages.Current().Include(o => o.Buildings).OrderByDescending(o => o.Since).Take(Close).ToListAsync(ct))
            .Where(o => draft.Building is null || o.Buildings.Count == 0 || o.Buildings.Any(b => b.Building == draft.Building)).ToDictionary(o => o.Request);
        var known = current.Keys.ToArray();
        var near = await seen(db.Set<Request>().Where(r => known.Contains(r.Id))).ToListAsync(ct);
        near.AddRange(await Newest(seen(db.Set<Request>()), r => r.ReceivedAt >= since && (r.Unit != null && r.Unit == draft.Unit
            || r.Building != null && r.Building == draft.Building && (draft.Category == null || r.Category == draft.Category)
            || r.ContactPhone != null && r.ContactPhone == draft.Phone), ct));
        if (draft.Words is { Length: > 1 } words) near.AddRange(await Newest(seen(db.SearchAny<Request>(words)), r => r.ReceivedAt >= since, ct));
        var best = near.DistinctBy(r => r.Id).Select(r => (Request: r, Outage: current.GetValueOrDefault(r.Id), Resemblance: Resemblance.Of(draft, r, current.ContainsKey(r.Id), now)))
            .Where(f => f.Resemblance.Points >= Resemblance.WorthALook).OrderByDescending(f => f.Resemblance.Points).ThenByDescending(f => f.Request.ReceivedAt).Take(Most).ToArray();
        var ids = best.Select(f => f.Request.Id).ToArray();
        var joined = await db.Set<Joiner>().Still().Where(j => ids.Contains(j.Request)).GroupBy(j => j.Request).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. best.Select(f => new Found(f.Request, f.Outage, f.Resemblance, joined.GetValueOrDefault(f.Request.Id)))];
    }

    private static Task<List<Request>> Newest(IQueryable<Request> requests, System.Linq.Expressions.Expression<Func<Request, bool>> near, CancellationToken ct) =>
        requests.Where(near).OrderByDescending(r => r.ReceivedAt).Take(Close).ToListAsync(ct);
}
