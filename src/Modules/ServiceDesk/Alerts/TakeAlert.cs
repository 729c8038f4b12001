using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Alerts;

/// <summary>«I take it» (我来处理): whoever says so sees to it. What nobody holds is theirs from now on, as far as its lifecycle lets them;
/// of what somebody holds, all know that it is being looked after.</summary>
public sealed class TakeAlert(Work work) : Change<AlertId, Bare>(work, Permissions.Handle)
{
    protected override async Task Handle(AlertId id, Bare form, CancellationToken ct)
    {
        var alert = await Db.Set<Alert>().VisibleTo(Actor).Where(a => a.Id == id).OrNotFound(ct);
        if (alert.EndedAt is not null) throw new Refused("This is over already.");
        if (alert.TakenBy is not null && alert.TakenBy != Actor.Account) throw new Refused("A colleague has taken it already.");
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == alert.Request).OrNotFound(ct);
        foreach (var same in await Db.Set<Alert>().VisibleTo(Actor).Where(a => a.Subject == alert.Subject && a.EndedAt == null && a.TakenAt == null).ToListAsync(ct)) same.Take(Actor, Now);
        if (alert.Order is { } order) Take(await Db.Order(order, Actor, ct));
        else Take(request, alert.Watch);
        Refresh(request.Topic());
    }

    private void Take(Request request, Watch watch)
    {
        if (watch is not (Watch.Unheld or Watch.HolderAway or Watch.Response)) return;
        var open = RequestLifecycle.Rules.Open(request, Actor);
        if (open.Contains(RequestAction.Accept)) request.Accept(Actor);
        else if (watch is Watch.HolderAway && open.Contains(RequestAction.Assign)) request.Assign(Actor.Account!.Value, Actor.Name, null, Actor);
        else return;
        Announce(request.Taken(Actor));
    }

    /// <summary>A worker who sends workers too may send themselves.</summary>
    private void Take(WorkOrder order)
    {
        var open = WorkOrderLifecycle.Rules.Open(order, Actor);
        if (open.Contains(WorkOrderAction.Accept)) order.Accept(Actor, Now);
        else if (Actor.May(Permissions.Work) && open.Contains(WorkOrderAction.Redispatch) && Actor.Account is { } me)
        {
            order.Redispatch(me, order.AppointedAt, null, Actor, Now);
            order.Accept(Actor, Now);
        }
        else return;
        Refresh(order.Topic);
    }
}
