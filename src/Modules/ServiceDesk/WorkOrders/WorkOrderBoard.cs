using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Who has what in hand: a column for each worker of the actor's sites, and one for what came back.</summary>
public sealed class WorkOrderBoard(Work work, IEstate estate, Workers workers) : Query<WorkOrderBoard.Filter, WorkOrderBoard.View>(work, Permissions.Dispatch)
{
    public sealed record Filter;
    public sealed record View(IReadOnlyList<Card> Returned, IReadOnlyList<Column> Columns);
    public sealed record Column(AccountId Worker, string Name, IReadOnlyList<Card> Cards);
    public sealed record Card(WorkOrderId Id, string Number, WorkOrderState State, bool Urgent, string Task, string? Where, DateTimeOffset? AppointedAt, DateTimeOffset DispatchedAt);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var orders = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).InChosenSite(Actor).StillOpen()
            .OrderByDescending(o => o.Urgent).ThenBy(o => o.AppointedAt == null).ThenBy(o => o.AppointedAt).ThenBy(o => o.DispatchedAt).ToListAsync(ct);
        var ids = orders.Select(o => o.Request).Distinct().ToArray();
        var places = await Db.Set<Request>().VisibleTo(Actor).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Unit, r.Place }).ToDictionaryAsync(r => r.Id, ct);
        var units = await estate.Units(places.Values.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        var cards = orders.ToLookup(o => o.State is WorkOrderState.Returned ? default : o.Worker, o => new Card(o.Id, o.Number, o.State, o.Urgent, o.Task,
            places[o.Request].Unit is { } u ? units.GetValueOrDefault(u)?.Label : places[o.Request].Place, o.AppointedAt, o.DispatchedAt));
        var staff = new Dictionary<AccountId, string>();
        foreach (var site in Actor.Sites.Where(s => Actor.Chosen is not { } chosen || s == chosen))
            foreach (var worker in await workers.Of(site, ct)) staff[worker.Id] = worker.Name;
        foreach (var (id, name) in await workers.Names(cards.Select(g => g.Key).Where(k => k != default && !staff.ContainsKey(k)), ct)) staff[id] = name;
        return new([.. cards[default]], [.. staff.Select(s => new Column(s.Key, s.Value, [.. cards[s.Key]])).OrderByDescending(c => c.Cards.Count).ThenBy(c => c.Name, StringComparer.Ordinal)]);
    }
}
