using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The work was not right: it is done again (返工), free of charge.</summary>
public sealed class ReworkOrder(Work work, Dispatcher dispatcher) : Change<WorkOrderId, ReworkOrder.Form>(work, Permissions.Dispatch)
{
    public sealed class Form : Bare
    {
        [Required] public AccountId? Worker { get; set; }
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == order.Request).OrNotFound(ct);
        var worker = await dispatcher.Permit(form.Worker, request, nameof(form.Worker), order.AppointedAt, ct);
        order.Rework(worker, form.Reason, Actor, Now);
        request.NoteRework();
        Announce(new WorkOrderDispatched(order.Id, order.Request, order.Site, order.Number, worker));
        Refresh(order.Topic);
    }
}
