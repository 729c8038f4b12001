using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The job is called off.</summary>
public sealed class CancelOrder(Work work) : Change<WorkOrderId, CancelOrder.Form>(work, Permissions.Dispatch)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.Cancel(form.Reason, Actor);
        Refresh(order.Topic);
    }
}
