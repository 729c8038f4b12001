using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>One request with all that is known of it and what can be done now.</summary>
public sealed class ShowRequest(Work work, IEstate estate) : Query<RequestId, ShowRequest.View>(work, Permissions.See)
{
    public sealed record View(RequestId Id, string Number, RequestType Type, RequestState State, Urgency Urgency, string Subject, string? Details,
        UnitId? Unit, string? UnitLabel, string? Place, string? ContactName, string? ContactPhone, DateTimeOffset ReceivedAt, string? Resolution,
        IReadOnlyList<RequestAction> Open, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var r = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var unit = r.Unit is { } u ? (await estate.Units([u], ct)).GetValueOrDefault(u) : null;
        var history = await Db.Set<Moved>().Where(m => m.Thing == id.Value).OrderBy(m => m.Id).ToListAsync(ct);
        return new(r.Id, r.Number, r.Type, r.State, r.Urgency, r.Subject, r.Details, r.Unit, unit?.Label, r.Place, r.ContactName, r.ContactPhone, r.ReceivedAt, r.Resolution,
            RequestLifecycle.Rules.Open(r, Actor), history, r.Version);
    }
}
