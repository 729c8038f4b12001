using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Who has what in hand: a column for each worker of the actor's sites, one for what came back, and one for repairs nobody was sent for.</summary>
public sealed class WorkOrderBoard(Work work, IEstate estate, Workers workers, Roster roster) : Query<WorkOrderBoard.Filter, WorkOrderBoard.View>(work, Permissions.Dispatch)
{
    public sealed record Filter;
    public sealed record View(IReadOnlyList<Card> Unsent, IReadOnlyList<Card> Returned, IReadOnlyList<Column> Columns)
    {
        public IEnumerable<Card> Cards => [.. Unsent, .. Returned, .. Columns.SelectMany(c => c.Cards)];
    }
    public sealed record Column(AccountId Worker, string Name, string? Shift, bool? IsOn, IReadOnlyList<Card> Cards);
    public sealed record Card(RequestId Request, WorkOrderId? Order, string Number, WorkOrderState? State, bool Urgent, string Task, string? Where, DateTimeOffset? AppointedAt, DateTimeOffset Since, bool CanMove)
    {
        public Guid Id => Order?.Value ?? Request.Value;
        public string Href => Order is { } order ? $"/work-orders/{order}" : $"/requests/{Request}";
    }

    private const int MostUnsent = 60;

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var orders = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).InChosenSite(Actor).StillOpen()
            .OrderByDescending(o => o.Urgent).ThenBy(o => o.AppointedAt == null).ThenBy(o => o.AppointedAt).ThenBy(o => o.DispatchedAt).ToListAsync(ct);
        var unsent = await Unsent(ct);
        var ids = orders.Select(o => o.Request).Distinct().ToArray();
        var places = unsent.Concat(await Db.Set<Request>().VisibleTo(Actor).Where(r => ids.Contains(r.Id)).ToListAsync(ct)).ToDictionary(r => r.Id);
        var units = await estate.Units(places.Values.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        string? Where(Request r) => r.Unit is { } u ? units.GetValueOrDefault(u)?.Label : r.Place.Masked();
        var cards = orders.ToLookup(o => o.State is WorkOrderState.Returned ? default : o.Worker, o => new Card(o.Request, o.Id, o.Number, o.State, o.Urgent, o.Task.Masked(),
            Where(places[o.Request]), o.AppointedAt, o.DispatchedAt, WorkOrderLifecycle.Rules.Open(o, Actor).Contains(WorkOrderAction.Redispatch)));
        var staff = new Dictionary<AccountId, string>();
        foreach (var site in Actor.Sites.Where(s => Actor.Chosen is not { } chosen || s == chosen))
            foreach (var worker in await workers.Of(site, ct)) staff[worker.Id] = worker.Name;
        foreach (var (id, name) in await workers.Names(cards.Select(g => g.Key).Where(k => k != default && !staff.ContainsKey(k)), ct)) staff[id] = name;
        var shifts = await roster.At(staff.Keys, Now, ct);
        return new([.. unsent.Select(r => new Card(r.Id, null, r.Number, null, r.Urgency is Urgency.Urgent, r.Subject.Masked(), Where(r), r.AppointmentFrom, r.ReceivedAt, true))], [.. cards[default]],
            [.. staff.Select(s => new Column(s.Key, s.Value, shifts.GetValueOrDefault(s.Key)?.Shift.Title, shifts.GetValueOrDefault(s.Key)?.On, [.. cards[s.Key]])).OrderByDescending(c => c.Cards.Count).ThenBy(c => c.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Repairs in hand, or not even that, for which nobody has been sent.</summary>
    private Task<List<Request>> Unsent(CancellationToken ct)
    {
        var orders = Db.Set<WorkOrder>();
        return Db.Set<Request>().VisibleTo(Actor).InChosenSite(Actor)
            .Where(r => r.Type == RequestType.Repair && (r.State == RequestState.New || r.State == RequestState.Accepted) && !orders.Any(o => o.Request == r.Id && o.State != WorkOrderState.Cancelled && (r.ReopenedAt == null || o.DispatchedAt > r.ReopenedAt)))
            .OrderByDescending(r => r.Urgency == Urgency.Urgent).ThenBy(r => r.ReceivedAt).Take(MostUnsent).ToListAsync(ct);
    }
}
