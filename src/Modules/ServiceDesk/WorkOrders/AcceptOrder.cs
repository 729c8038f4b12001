using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The worker takes the job.</summary>
public sealed class AcceptOrder(Work work) : Change<WorkOrderId, Bare>(work, Permissions.Work)
{
    protected override async Task Handle(WorkOrderId id, Bare form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.Accept(Actor, Now);
        Refresh(order.Topic);
    }
}
