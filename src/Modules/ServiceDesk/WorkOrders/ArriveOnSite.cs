using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The worker stands at the door.</summary>
public sealed class ArriveOnSite(Work work) : Change<WorkOrderId, Bare>(work, Permissions.Work)
{
    protected override async Task Handle(WorkOrderId id, Bare form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.Arrive(Actor, Now);
        (await Db.Set<Request>().SingleAsync(r => r.Id == order.Request, ct)).NoteArrival(Actor.Name);
        Refresh(order.Topic);
    }
}
