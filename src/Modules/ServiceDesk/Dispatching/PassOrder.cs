using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Languages;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Sends a job that nobody took, or that came back, to the next who fits (转派下一位); each is asked once.</summary>
public sealed class PassOrder(Work work, Dispatcher dispatcher, Workers workers, SettingReader settings, Notify notify, Catalogue texts) : Change<WorkOrderId, Bare>(work, Permissions.Dispatch)
{
    protected override async Task Handle(WorkOrderId id, Bare form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        var minutes = await settings.Get(DeskSettings.AcceptMinutes, order.Site, ct: ct);
        if (order.State is not WorkOrderState.Returned && !(order.State is WorkOrderState.Dispatched && order.DispatchedAt <= Now.AddMinutes(-minutes))) throw new Refused("This job is in somebody's hands.");
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == order.Request).OrNotFound(ct);
        var next = (await dispatcher.For(request, order.AppointedAt, ct)).FirstOrDefault(p => p.Fits && !order.WasAsked(p.Id)) ?? throw new Refused("Nobody is left who could be sent: the desk has to decide.");
        var before = (await workers.Names([order.Worker], ct)).GetValueOrDefault(order.Worker, "");
        if (order.State is WorkOrderState.Dispatched) await notify.Tell(NoticeKinds.Sent, [order.Worker], "/my-orders", "{0} has gone to a colleague: {1}", [order.Number, request.Subject], ct);
        order.Pass(next.Id, Say(order.State is WorkOrderState.Returned ? "{0} gave it back, so it goes to {1}: {2}" : "{0} did not take it within {3} minutes, so it goes to {1}: {2}", before, next, minutes), Actor, Now);
        Announce(new WorkOrderDispatched(order.Id, order.Request, order.Site, order.Number, next.Id));
        Refresh(order.Topic);
        Refresh(request.Topic());
    }

    private string Say(string sentence, string before, Proposal next, int minutes) => texts[sentence, before, next.Name, next.Say(texts), minutes];
}
