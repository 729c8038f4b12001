using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Points;

/// <summary>How far it is with what somebody reported in passing, for whoever knows its address: the state, and words meant for everybody.</summary>
public sealed class FollowPassBy(Work work, IEstate estate) : Query<Guid, FollowPassBy.View>(work, Permission.Anyone)
{
    /// <param name="Code">Of the point's label, while it is in use.</param>
    public sealed record View(string Number, RequestType Type, RequestState State, string? Title, string Site, string? Building, string Point, DateTimeOffset ReceivedAt, IReadOnlyList<Step> Steps, Step Step, string? Words, string? GoesOnAs, DateTimeOffset? DoneAt, string? Code);

    protected override async Task<View> Handle(Guid key, CancellationToken ct)
    {
        var id = PassByReportId.From(key);
        var report = await Db.Set<PassByReport>().Where(p => p.Id == id && !p.IsSame).OrNotFound(ct);
        var r = await Db.Set<Request>().SingleAsync(r => r.Id == report.Request, ct);
        var point = await Db.Set<Point>().SingleAsync(p => p.Id == report.Point, ct);
        var on = (await Db.GoingOn([r], ct))[r.Id];
        var outage = await Db.Set<Outage>().Where(o => o.Request == on.Id).Latest().FirstOrDefaultAsync(ct);
        var category = r.Category is { } c ? (await Db.Set<Category>().SingleAsync(k => k.Id == c, ct)).Title : null;
        var orders = await Db.Set<WorkOrder>().Where(o => o.Request == on.Id).Select(o => o.State).ToListAsync(ct);
        var sites = await estate.SiteNames([r.Site], ct);
        var building = point.Building is { } b ? (await estate.BuildingNames([b], ct)).GetValueOrDefault(b) : null;
        return new(r.Number, r.Type, on.State, category, sites.GetValueOrDefault(r.Site, ""), building, point.Name, r.ReceivedAt, r.Type is RequestType.Repair ? Enum.GetValues<Step>() : [Step.Sent, Step.Accepted, Step.Done, Step.Closed],
            Steps.Of(on.State, on.Type is RequestType.Repair && Steps.SomebodySent(orders)), outage?.LastWords ?? on.PublicWords ?? r.PublicWords, on == r ? null : on.Number, on.ResolvedAt, point.Retired ? null : point.Code);
    }
}
