using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Says of requests what other systems may know.</summary>
public sealed class OutsideRows(Db db, Actor actor, IEstate estate)
{
    public async Task<IReadOnlyList<OutsideRequests.Row>> Of(IReadOnlyList<Request> requests, SiteCard site, CancellationToken ct)
    {
        var ids = requests.Select(r => r.Id).ToArray();
        var me = actor.Account;
        var goingOn = await db.GoingOn(requests, ct);
        var all = requests.Concat(goingOn.Values).DistinctBy(r => r.Id).ToArray();
        var own = me is null ? new Dictionary<RequestId, OutsideReport>() : await db.Set<OutsideReport>().AsNoTracking().Where(o => ids.Contains(o.Request) && o.Client == me).ToDictionaryAsync(o => o.Request, ct);
        var buildings = await estate.BuildingNames(requests.Select(r => r.Building).OfType<BuildingId>().Distinct().ToArray(), ct);
        var placed = requests.Select(r => r.Point).OfType<PointId>().Distinct().ToArray();
        var points = await db.Set<Point>().AsNoTracking().Where(p => placed.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var categories = await db.Set<Category>().AsNoTracking().ToDictionaryAsync(c => c.Id, ct);
        var departments = await db.Set<Department>().AsNoTracking().ToDictionaryAsync(d => d.Id, ct);
        var changed = await Changed(all, ct);
        return [.. requests.Select(r => Row(r, goingOn[r.Id], own.GetValueOrDefault(r.Id)))];

        OutsideRequests.Row Row(Request r, Request end, OutsideReport? sent)
        {
            var category = r.Category is { } c ? categories[c] : null;
            var point = r.Point is { } p ? points[p] : null;
            var words = end.PublicWords ?? r.PublicWords;
            return new(r.Number, end.IsOpen ? "open" : "closed", words, category?.Title, category?.ServiceCode(), sent is null ? words : r.Details ?? r.Subject, end.Department is { } d ? departments[d].Title : null, null,
                OpenDoorDates.Write(r.ReceivedAt), OpenDoorDates.Write(new[] { r.ReceivedAt, changed.GetValueOrDefault(r.Key), changed.GetValueOrDefault(end.Key) }.Max()), end.IsOpen && end.DueAt is { } due ? OpenDoorDates.Write(due) : null,
                sent?.Address ?? string.Join(' ', new[] { site.Name, r.Building is { } b ? buildings.GetValueOrDefault(b) : null, point?.Entrance, point?.Name }.Where(w => w is not null)),
                point?.Number, null, sent?.Latitude, sent?.Longitude, sent?.MediaUrl);
        }
    }

    /// <summary>When something last happened to each.</summary>
    private async Task<Dictionary<Guid, DateTimeOffset>> Changed(IReadOnlyList<Request> requests, CancellationToken ct)
    {
        var keys = requests.Select(r => r.Key).ToArray();
        return await db.Set<Moved>().AsNoTracking().Where(m => keys.Contains(m.Thing)).GroupBy(m => m.Thing).Select(g => new { g.Key, At = g.Max(m => m.At) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
    }
}
