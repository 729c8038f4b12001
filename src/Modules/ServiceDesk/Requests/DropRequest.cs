using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Warranties;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Nothing is to be done after all; possible until somebody stands at the door.</summary>
public abstract class DropRequest(Work work, Notify notify, Permission permission) : Change<RequestId, DropRequest.Form>(work, permission)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(1000, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected Notify Notify { get; } = notify;

    /// <summary>Refuses what is not for this person to drop.</summary>
    protected virtual Task Weigh(Request request, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Whether it goes on for others, and only this person is no longer with it.</summary>
    protected virtual Task<bool> OnlyStepsOut(Request request, string reason, CancellationToken ct) => Task.FromResult(false);

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        await Weigh(request, ct);
        var reason = form.Reason.Trim();
        if (await OnlyStepsOut(request, reason, ct)) return;
        await Db.RefuseWhileAnnounced(id, ct);
        var calledOff = await Db.CallOffOrders(request, reason, Actor, ct);
        request.Cancel(reason, Actor);
        if (await Db.TakeClaimBack(request, reason, Actor, Now, ct) is { } defect) Announce(defect);
        Announce(request.Cancelled(reason, Actor));
        foreach (var (order, worker) in calledOff) await Notify.Tell(NoticeKinds.Sent, [worker], "/my-orders", "{0} is called off: {1}", [order.Number, request.Subject], ct);
        Refresh(request.Topic());
    }
}
