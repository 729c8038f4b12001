using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>What it waited for is there; the worker goes again.</summary>
public sealed class ResumeOrder(Work work) : Change<WorkOrderId, Bare>(work, Permissions.Work)
{
    protected override async Task Handle(WorkOrderId id, Bare form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.Resume(Actor);
        Refresh(order.Topic);
        Refresh($"requests:{order.Site}");
    }
}
