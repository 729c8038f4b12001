using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.OpenDoor;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>What has to do with strangers about a request: the point whose label was scanned, how many see the same, what another system sent, and what everybody is told.</summary>
public sealed class PublicFace(Work work) : Query<RequestId, PublicFace.View>(work, Permissions.See)
{
    /// <param name="Passers">How many in passing said that they see the same.</param>
    /// <param name="IsRead">Other systems read of it: it lies in a public area, and its category is offered to them.</param>
    public sealed record View(PointId? Point, string? PointName, int Passers, Sent? Outside, bool IsRead, string? PublicWords, bool CanTell, int Version)
    {
        public bool IsPublic => IsRead || Point is not null || Outside is not null || PublicWords is not null || Passers > 0;
    }

    public sealed record Sent(string Client, string? Reference, string? Address, decimal? Latitude, decimal? Longitude, string? MediaUrl, string? Email);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var r = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var name = r.Point is { } point ? await Db.Set<Point>().Where(p => p.Id == point).Select(p => p.Name).SingleAsync(ct) : null;
        var sent = await Db.Set<OutsideReport>().SingleOrDefaultAsync(o => o.Request == id, ct);
        return new(r.Point, name, await Db.Set<PassByReport>().CountAsync(p => p.Request == id && p.IsSame, ct), sent is null ? null : new(sent.ClientName, sent.Reference, sent.Address, sent.Latitude, sent.Longitude, sent.MediaUrl, sent.Email),
            r.Area is Area.Public && r.Category is { } category && await Db.Set<Category>().AnyAsync(c => c.Id == category && c.Offered, ct), r.PublicWords, Actor.May(Permissions.Handle) && r.Type is not RequestType.Complaint, r.Version);
    }
}
