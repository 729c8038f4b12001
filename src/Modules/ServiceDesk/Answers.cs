using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk;

internal sealed class Answers(Db db, Actor actor) : IServiceDesk
{
    public Task<IReadOnlyList<RequestCard>> RequestsOf(IEnumerable<UnitId> units, int most, CancellationToken ct) =>
        Cards(Seen.Where(r => r.Unit != null && units.Contains(r.Unit.Value)), most, ct);

    public Task<IReadOnlyList<RequestCard>> RequestsBy(IEnumerable<CustomerId> customers, int most, CancellationToken ct) =>
        Cards(Seen.Where(r => r.Customer != null && customers.Contains(r.Customer.Value)), most, ct);

    public async Task<IReadOnlyDictionary<UnitId, int>> OpenRequests(IEnumerable<BuildingId> buildings, CancellationToken ct) =>
        await Seen.Where(r => r.Building != null && buildings.Contains(r.Building.Value) && r.Unit != null)
            .Where(r => r.State == RequestState.New || r.State == RequestState.Accepted || r.State == RequestState.OnHold)
            .GroupBy(r => r.Unit!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private IQueryable<Request> Seen => actor.May(Permissions.See) ? db.Set<Request>().AsNoTracking().VisibleTo(actor) : db.Set<Request>().Where(r => false);

    private static async Task<IReadOnlyList<RequestCard>> Cards(IQueryable<Request> requests, int most, CancellationToken ct)
    {
        var found = await requests.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number).Take(most)
            .Select(r => new { r.Id, r.Number, r.Type, r.State, r.Subject, r.Unit, r.Customer, r.ReceivedAt }).ToListAsync(ct);
        return [.. found.Select(r => new RequestCard(r.Id, r.Number, r.Type.ToString(), r.State.ToString(), Tones.Of(r.State), r.Subject.Masked(), r.Unit, r.Customer, r.ReceivedAt))];
    }
}
