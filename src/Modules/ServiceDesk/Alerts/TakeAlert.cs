using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Alerts;

/// <summary>«I take it» (我来处理): whoever says so sees to it. What nobody holds, or somebody who is not there, is theirs from now on, as far as its lifecycle lets them;
/// of what somebody holds, all know that it is being looked after.</summary>
public sealed class TakeAlert(Work work, Dispatcher dispatcher) : Change<AlertId, Bare>(work, Permissions.Handle)
{
    protected override async Task Handle(AlertId id, Bare form, CancellationToken ct)
    {
        var alert = await Db.Set<Alert>().VisibleTo(Actor).Where(a => a.Id == id).OrNotFound(ct);
        if (alert.EndedAt is not null) throw new Refused("This is over already.");
        if (alert.TakenBy is not null && alert.TakenBy != Actor.Account) throw new Refused("A colleague has taken it already.");
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == alert.Request).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        foreach (var same in await Db.Set<Alert>().VisibleTo(Actor).Where(a => a.Subject == alert.Subject && a.Watch == alert.Watch && a.EndedAt == null && a.TakenAt == null).ToListAsync(ct)) same.Take(Actor, Now);
        if (alert.Order is { } order) await Take(await Db.Order(order, Actor, ct), request, alert.Watch, ct);
        else Take(request, alert.Watch);
        Refresh(request.Topic());
    }

    private void Take(Request request, Watch watch)
    {
        if (watch is not (Watch.Unheld or Watch.HolderAway or Watch.Response)) return;
        var open = RequestLifecycle.Rules.Open(request, Actor);
        if (open.Contains(RequestAction.Accept)) request.Accept(Actor);
        else if (watch is not Watch.HolderAway && request.Holder is not null) return;
        else if (open.Contains(RequestAction.Assign)) request.Assign(Actor.Account!.Value, Actor.Name, null, Actor);
        else throw new Refused(NotYours);
        Announce(request.Taken(Actor));
    }

    private const string NotYours = "You cannot take this over yourself: the desk gives it to somebody.";

    /// <summary>A worker who sends workers too may send themselves, with the certificate it needs. Whoever only sends them sees to it that somebody goes.</summary>
    private async Task Take(WorkOrder order, Request request, Watch watch, CancellationToken ct)
    {
        var open = WorkOrderLifecycle.Rules.Open(order, Actor);
        if (open.Contains(WorkOrderAction.Accept)) order.Accept(Actor, Now);
        else if (Actor.May(Permissions.Work) && open.Contains(WorkOrderAction.Redispatch) && Actor.Account is { } me)
        {
            order.Redispatch(await Permit(me, request, order.AppointedAt, ct), order.AppointedAt, null, Actor, Now);
            order.Accept(Actor, Now);
        }
        else if (watch is Watch.HolderAway && !open.Contains(WorkOrderAction.Redispatch)) throw new Refused(NotYours);
        else return;
        Refresh(order.Topic);
    }

    /// <summary>There is no field here beside which a fault could stand.</summary>
    private async Task<AccountId> Permit(AccountId me, Request request, DateTimeOffset? at, CancellationToken ct)
    {
        try { return await dispatcher.Permit(me, request, nameof(WorkOrder.Worker), at, ct); }
        catch (Invalid invalid) { throw new Refused(invalid.Faults[0].Sentence, [Actor.Name, .. invalid.Faults[0].Arguments]); }
    }
}
