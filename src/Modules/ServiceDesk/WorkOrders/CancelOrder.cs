using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The job is called off.</summary>
public sealed class CancelOrder(Work work, Notify notify) : Change<WorkOrderId, CancelOrder.Form>(work, Permissions.Dispatch)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        var (worker, task) = (order.IsInHand ? order.Worker : null as AccountId?, order.Task);
        order.Cancel(form.Reason, Actor);
        if (worker is { } told) await notify.Tell(NoticeKinds.Sent, [told], "/my-orders", "{0} is called off: {1}", [order.Number, task], ct);
        Refresh(order.Topic);
    }
}
