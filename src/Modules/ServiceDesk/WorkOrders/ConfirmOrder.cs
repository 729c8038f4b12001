using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The customer, or the desk for the customer, says that the work is done.</summary>
public sealed class ConfirmOrder(Work work) : Change<WorkOrderId, ConfirmOrder.Form>(work, Permissions.Agree)
{
    public sealed class Form : Bare
    {
        public Satisfaction? Grade { get; set; }
        [StringLength(1000)] public string? GradeWords { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.Confirm(form.Grade, form.GradeWords.OrNull(), Actor, Now);
        Refresh(order.Topic);
    }
}
