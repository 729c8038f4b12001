using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The worker's own jobs: to accept, to do now, waiting, and what was finished lately.</summary>
public sealed class MyOrders(Work work, IEstate estate, HoldReasons holds) : Query<MyOrders.Filter, MyOrders.View>(work, Permissions.Work)
{
    public sealed record Filter;

    public sealed record View(IReadOnlyList<Card> ToAccept, IReadOnlyList<Card> Today, IReadOnlyList<Card> Later, IReadOnlyList<Card> Waiting, IReadOnlyList<Card> Finished);

    public sealed record Card(WorkOrderId Id, string Number, WorkOrderState State, bool Urgent, string Task, string? Building, string? Unit, string? Place, string? Contact,
        DateTimeOffset? AppointedAt, string? HeldFor, bool IsLate);

    private const int MostFinished = 20;

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var mine = Db.Set<WorkOrder>().VisibleTo(Actor, Db).Where(o => o.Worker == Actor.Account);
        var open = await mine.StillOpen().Where(o => o.State != WorkOrderState.Returned)
            .OrderByDescending(o => o.Urgent).ThenBy(o => o.AppointedAt == null).ThenBy(o => o.AppointedAt).ThenBy(o => o.DispatchedAt).ToListAsync(ct);
        var finished = await mine.Where(o => o.State == WorkOrderState.Completed || o.State == WorkOrderState.Confirmed).OrderByDescending(o => o.FinishedAt).Take(MostFinished).ToListAsync(ct);
        var cards = await Cards([.. open, .. finished], ct);
        var tomorrow = Shown.At(Shown.Local(Now).Date.AddDays(1));
        IReadOnlyList<Card> Those(IEnumerable<WorkOrder> orders) => [.. orders.Select(o => cards[o.Id])];
        bool Waits(WorkOrder o) => o.State is WorkOrderState.OnHold or WorkOrderState.Quoted or WorkOrderState.Declined;
        var rest = open.Where(o => o.State is not WorkOrderState.Dispatched && !Waits(o)).ToLookup(o => o.State is WorkOrderState.Accepted && o.AppointedAt >= tomorrow);
        return new(Those(open.Where(o => o.State is WorkOrderState.Dispatched)), Those(rest[false]), Those(rest[true]), Those(open.Where(Waits)), Those(finished));
    }

    private async Task<Dictionary<WorkOrderId, Card>> Cards(IReadOnlyList<WorkOrder> orders, CancellationToken ct)
    {
        var ids = orders.Select(o => o.Request).Distinct().ToArray();
        var requests = await Db.Set<Request>().VisibleTo(Actor).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Unit, r.Place, r.ContactName }).ToDictionaryAsync(r => r.Id, ct);
        var units = await estate.Units(requests.Values.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        var reasons = await holds.Titles(ct);
        return orders.ToDictionary(o => o.Id, o =>
        {
            var request = requests[o.Request];
            var unit = request.Unit is { } u ? units.GetValueOrDefault(u) : null;
            return new Card(o.Id, o.Number, o.State, o.Urgent, o.Task.Masked(), unit?.BuildingName, unit?.Label, request.Place.Masked(), request.ContactName, o.AppointedAt, o.HeldFor is { } why ? reasons.GetValueOrDefault(why) : null,
                o.IsOpen && o.ArrivedAt is null && o.AppointedAt < Now);
        });
    }
}
