using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The work orders of a request, and who can be sent with another.</summary>
public sealed class OrdersOfRequest(Work work, Workers workers, Dispatcher dispatcher) : Query<RequestId, OrdersOfRequest.View>(work, Permissions.SeeOrders)
{
    /// <param name="Workers">Whom the actor may send, the best first; empty when the actor may not, or the request is over.</param>
    public sealed record View(RequestId Request, string Subject, DateTimeOffset? AppointedAt, IReadOnlyList<Row> Orders, IReadOnlyList<Proposal> Workers);
    public sealed record Row(WorkOrderId Id, string Number, WorkOrderState State, string Task, AccountId Worker, string WorkerName, DateTimeOffset? AppointedAt, DateTimeOffset? FinishedAt, string? Result, Money Due);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var orders = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).Where(o => o.Request == id).OrderBy(o => o.Number).ToListAsync(ct);
        if (orders.Count == 0 && Actor.IsFromOutside()) throw new NotFound();
        var names = await workers.Names(orders.Select(o => o.Worker).Distinct(), ct);
        var sendable = request.State is RequestState.New or RequestState.Accepted && Actor.May(Permissions.Dispatch);
        return new(id, request.Subject.Masked(), request.AppointmentFrom,
            [.. orders.Select(o => new Row(o.Id, o.Number, o.State, o.Task.Masked(), o.Worker, names.GetValueOrDefault(o.Worker) ?? "", o.AppointedAt, o.FinishedAt, o.Result.Masked(), o.Due))],
            sendable ? await dispatcher.For(request, request.AppointmentFrom, ct) : []);
    }
}
