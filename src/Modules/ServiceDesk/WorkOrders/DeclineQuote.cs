using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The customer does not want it at this price.</summary>
public sealed class DeclineQuote(Work work) : Change<WorkOrderId, DeclineQuote.Form>(work, Permissions.Agree)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Reason { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.Decline(form.Reason.OrNull(), Actor);
        Announce(new WorkOrderAnswered(order.Id, order.Request, order.Site, order.Number, order.Worker, Agreed: false, Actor.Account));
        Refresh(order.Topic);
    }
}
