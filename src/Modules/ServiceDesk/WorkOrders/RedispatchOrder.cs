using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Sends the job to another worker, or again to the same at another time.</summary>
public sealed class RedispatchOrder(Work work, Dispatcher dispatcher, Notify notify, SettingReader settings) : Change<WorkOrderId, RedispatchOrder.Form>(work, Permissions.Dispatch)
{
    public sealed class Form : Bare
    {
        [Required] public AccountId? Worker { get; set; }
        public DateTime? AppointedAt { get; set; }
        /// <summary>Why; needed once somebody stood at the door.</summary>
        [StringLength(500)] public string? Note { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        if (order.IsUnderWay && form.Note.OrNull() is null) throw new Invalid(nameof(form.Note), "Somebody was at the door already: say why the job is sent again.");
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == order.Request).OrNotFound(ct);
        var at = form.AppointedAt is { } local ? Shown.At(local) : null as DateTimeOffset?;
        var worker = await dispatcher.Permit(form.Worker, request, nameof(form.Worker), at, ct);
        if (at != order.AppointedAt)
        {
            DispatchOrder.RefusePast(at, nameof(form.AppointedAt), Now);
            await settings.RefuseFarAhead(at, Now, request.Site, nameof(form.AppointedAt), ct);
        }
        if (order.IsInHand && order.Worker != worker) await notify.Tell(NoticeKinds.Sent, [order.Worker], "/my-orders", "{0} has gone to a colleague: {1}", [order.Number, request.Subject], ct);
        order.Redispatch(worker, at, form.Note.OrNull(), Actor, Now);
        Announce(new WorkOrderDispatched(order.Id, order.Request, order.Site, order.Number, worker));
        Refresh(order.Topic);
    }
}
