using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

public static class Mergers
{
    /// <summary>Whether others than this person are with it: they joined, or theirs was merged into it.</summary>
    public static async Task<bool> IsBroughtByOthers(this Db db, Request request, Actor actor, CancellationToken ct) =>
        await db.Set<Joiner>().Still().AnyAsync(j => j.Request == request.Id, ct)
        || (await db.Set<Request>().AsNoTracking().Where(r => r.MergedInto == request.Id).ToListAsync(ct)).Any(r => !r.WasBroughtBy(actor));

    /// <summary>As what each of these goes on: as itself or, where it was merged, as the last of those that took it in.</summary>
    public static async Task<IReadOnlyDictionary<RequestId, Request>> GoingOn(this Db db, IReadOnlyCollection<Request> requests, CancellationToken ct)
    {
        var known = requests.ToDictionary(r => r.Id);
        while (known.Values.Select(r => r.MergedInto).OfType<RequestId>().Where(id => !known.ContainsKey(id)).Distinct().ToArray() is { Length: > 0 } next)
            foreach (var taker in await db.Set<Request>().AsNoTracking().Where(r => next.Contains(r.Id)).ToListAsync(ct)) known[taker.Id] = taker;
        return requests.ToDictionary(r => r.Id, End);

        Request End(Request request)
        {
            while (request.MergedInto is { } into) request = known[into];
            return request;
        }
    }
}
