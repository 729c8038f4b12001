using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The job waits for the customer, material or somebody else.</summary>
public sealed class HoldOrder(Work work) : Change<WorkOrderId, HoldOrder.Form>(work, Permissions.Work)
{
    public sealed class Form : Bare
    {
        public HoldFor WaitingFor { get; set; }
        [StringLength(500)] public string? Note { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.Hold(form.WaitingFor, form.Note.OrNull(), Actor);
        Refresh(order.Topic);
    }
}
