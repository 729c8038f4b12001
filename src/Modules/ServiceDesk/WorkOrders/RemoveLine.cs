using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Takes a material or labour off the bill again.</summary>
public sealed class RemoveLine(Work work) : Change<WorkOrderId, RemoveLine.Form>(work, Permissions.Work)
{
    public sealed class Form : Bare
    {
        public WorkOrderLineId Line { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.RefuseOthers(Actor);
        order.Remove(form.Line);
        Refresh(order.Topic);
    }
}
