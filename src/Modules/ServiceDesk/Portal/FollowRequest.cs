using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Portal;

/// <summary>One request as its customer follows it: no internal words, no telephone numbers, no other persons.</summary>
public sealed class FollowRequest(Work work, IEstate estate, Workers workers, Stories stories) : Query<RequestId, FollowRequest.View>(work, Permissions.Portal)
{
    public sealed record View(RequestId Id, string Number, RequestType Type, RequestState State, string Subject, string? Details, string? Where, DateTimeOffset ReceivedAt, DateTimeOffset? AppointedAt,
        IReadOnlyList<Step> Steps, Step Step, Wanted Wanted, string? Resolution, Satisfaction? Satisfaction, IReadOnlyList<Order> Orders, IReadOnlyList<Entry> Entries,
        bool CanAdd, bool CanWithdraw, bool CanRate, int Version);

    public sealed record Order(WorkOrderId Id, string Number, WorkOrderState State, string Worker, DateTimeOffset? AppointedAt, string? Result, Money? Quoted, string? QuoteNote, bool IsFree, Money Due, IReadOnlyList<Line> Lines, bool CanAnswer, int Version);
    public sealed record Line(string Name, decimal Quantity, string? Unit, Money Amount);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var r = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var orders = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).Include(o => o.Lines).Where(o => o.Request == id).OrderBy(o => o.Number).ToListAsync(ct);
        var names = await workers.Names(orders.Select(o => o.Worker).Distinct(), ct);
        var unit = r.Unit is { } u ? (await estate.Units([u], ct)).GetValueOrDefault(u)?.Label : null;
        var story = await stories.Of([r.Key, .. orders.Select(o => o.Key)], ct);
        var states = orders.Select(o => o.State).ToArray();
        var open = RequestLifecycle.Rules.Open(r, Actor);
        return new(r.Id, r.Number, r.Type, r.State, r.Subject, r.Details, string.Join(' ', new[] { unit, r.Place }.Where(w => w is not null)), r.ReceivedAt, r.AppointmentFrom,
            r.Type is RequestType.Repair ? Enum.GetValues<Step>() : [Step.Sent, Step.Accepted, Step.Done, Step.Closed],
            Steps.Of(r.State, r.Type is RequestType.Repair && Steps.SomebodySent(states)), Steps.WantedOf(r, states), r.Resolution, r.Satisfaction,
            [.. orders.Where(o => o.State is not (WorkOrderState.Cancelled or WorkOrderState.Returned)).Select(o => OrderOf(o, names.GetValueOrDefault(o.Worker) ?? ""))],
            PublicStory.Entries(r, orders, names, story, Actor.Name),
            r.State is not (RequestState.Closed or RequestState.Cancelled), open.Contains(RequestAction.Cancel) && orders.All(o => o.MayBeWithdrawn), open.Contains(RequestAction.CallBack) && r.Satisfaction is null, r.Version);
    }

    private Order OrderOf(WorkOrder o, string worker) =>
        new(o.Id, o.Number, o.State, worker, o.AppointedAt, o.Result, o.Quoted, o.QuoteNote, o.Free is not null, o.Due, [.. o.Lines.Select(l => new Line(l.Name, l.Quantity, l.Unit, l.Amount))],
            WorkOrderLifecycle.Rules.Open(o, Actor).Contains(WorkOrderAction.Agree), o.Version);
}
