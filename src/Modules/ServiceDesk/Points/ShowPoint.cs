using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Lifecycles;
using Steward.Platform.Stories;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>One reporting point with its label's address, what was reported there and what was changed about it.</summary>
public sealed class ShowPoint(Work work, PointList list, RequestRows rows, Stories stories) : Query<PointId, ShowPoint.View>(work, Permissions.See)
{
    /// <param name="Requests">The latest fifty.</param>
    /// <param name="Passers">How many in passing said of a request that they see the same.</param>
    public sealed record View(PointList.Row Point, IReadOnlyList<RequestList.Row> Requests, IReadOnlyDictionary<RequestId, int> Passers, int Total, IReadOnlyList<Moved> Moves);

    protected override async Task<View> Handle(PointId id, CancellationToken ct)
    {
        var point = await Db.Set<Point>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var requests = Db.Set<Request>().VisibleTo(Actor).Where(r => r.Point == id);
        var latest = await requests.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number).Take(50).ToListAsync(ct);
        var passers = await Db.Set<PassByReport>().Where(r => r.Point == id && r.IsSame).GroupBy(r => r.Request).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new((await list.Rows([point], Now.AddDays(-PointList.Days), ct))[0], await rows.Of(latest, ct), passers, await requests.CountAsync(ct), (await stories.Of(point.Key, ct)).Moves);
    }
}
