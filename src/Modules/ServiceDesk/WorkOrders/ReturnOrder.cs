using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The worker gives the job back and says why; the desk sends somebody else.</summary>
public sealed class ReturnOrder(Work work) : Change<WorkOrderId, ReturnOrder.Form>(work, Permissions.Work)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.Return(form.Reason, Actor);
        Announce(new WorkOrderReturned(order.Id, order.Request, order.Site, order.Number, form.Reason));
        Refresh(order.Topic);
    }
}
