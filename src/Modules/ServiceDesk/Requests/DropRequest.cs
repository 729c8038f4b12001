using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Nothing is to be done after all; possible until somebody stands at the door.</summary>
public abstract class DropRequest(Work work, Notify notify, Permission permission) : Change<RequestId, DropRequest.Form>(work, permission)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(1000, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    /// <summary>Refuses what is not for this person to drop.</summary>
    protected virtual Task Weigh(Request request, CancellationToken ct) => Task.CompletedTask;

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        await Weigh(request, ct);
        await Db.RefuseWhileAnnounced(id, ct);
        var calledOff = await Db.CallOffOrders(request, form.Reason.Trim(), Actor, ct);
        request.Cancel(form.Reason.Trim(), Actor);
        Announce(request.Cancelled(form.Reason.Trim(), Actor));
        foreach (var (order, worker) in calledOff) await notify.Tell(NoticeKinds.Sent, [worker], "/my-orders", "{0} is called off: {1}", [order.Number, request.Subject], ct);
        Refresh(request.Topic());
    }
}
