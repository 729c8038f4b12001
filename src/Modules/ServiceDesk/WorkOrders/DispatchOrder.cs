using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Sends a worker to do what a request needs (派单); a request that nobody had taken is thereby accepted.</summary>
public sealed class DispatchOrder(Work work, Numbers numbers, Dispatcher dispatcher, Workers workers, SettingReader settings) : Create<DispatchOrder.Form, WorkOrderId>(work, Permissions.Dispatch)
{
    public sealed class Form
    {
        public RequestId Request { get; set; }
        [Required] public AccountId? Worker { get; set; }
        /// <summary>What is to be done; the request's subject unless said otherwise.</summary>
        [StringLength(500)] public string? Task { get; set; }
        [StringLength(200)] public string? Helpers { get; set; }
        /// <summary>Local time.</summary>
        public DateTime? AppointedAt { get; set; }
    }

    protected override async Task<WorkOrderId> Handle(Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == form.Request).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        var at = form.AppointedAt is { } local ? Shown.At(local) : null as DateTimeOffset?;
        var worker = await dispatcher.Permit(form.Worker, request, nameof(form.Worker), at, ct);
        RefusePast(at, nameof(form.AppointedAt), Now);
        if (at != request.AppointmentFrom) await settings.RefuseFarAhead(at, Now, request.Site, nameof(form.AppointedAt), ct);
        await Take(request, worker, ct);
        if (request.State is not RequestState.Accepted) throw new Refused("Nobody can be sent while the request is “{0}”.", request.State);
        var order = new WorkOrder(request.Id, request.Site, await numbers.Next("GD", ct), Masking.Back(form.Task.OrNull(), request.Subject) ?? request.Subject, worker, Now)
        {
            Urgent = request.Urgency is Urgency.Urgent, Helpers = form.Helpers.OrNull(), Dispatcher = Actor.Account,
            AppointedAt = at,
        };
        order.Waive(WorkOrder.UsuallyFree(request));
        Db.Add(order);
        Announce(new WorkOrderDispatched(order.Id, request.Id, request.Site, order.Number, worker));
        Refresh(order.Topic);
        Refresh(request.Topic());
        return order.Id;
    }

    /// <summary>Nobody can still come at a time that has passed; a few minutes are forgiven.</summary>
    internal static void RefusePast(DateTimeOffset? at, string field, DateTimeOffset now)
    {
        if (at < now.AddMinutes(-5)) throw new Invalid(field, "{0} is in the past.");
    }

    /// <summary>Nobody's request is the dispatcher's from now on; sent by the system itself, it is the worker's.</summary>
    private async Task Take(Request request, AccountId worker, CancellationToken ct)
    {
        if (request.State is not RequestState.New) return;
        if (Actor.Account is not null) request.Accept(Actor);
        else request.Assign(worker, (await workers.Names([worker], ct)).GetValueOrDefault(worker, ""), null, Actor);
        Announce(request.Taken(Actor));
    }
}
