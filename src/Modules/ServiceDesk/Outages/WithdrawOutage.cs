using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Warranties;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Outages;

/// <summary>Takes back what was announced by mistake; the request stays with whoever holds it, or is cancelled as well.</summary>
public sealed class WithdrawOutage(Work work, Settlement settlement) : Change<OutageId, WithdrawOutage.Form>(work, Permissions.Direct)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(1000, MinimumLength = 2)] public string Reason { get; set; } = "";
        /// <summary>Nothing was the matter at all.</summary>
        public bool CancelToo { get; set; }
    }

    protected override async Task Handle(OutageId id, Form form, CancellationToken ct)
    {
        var outage = await Db.Set<Outage>().VisibleTo(Actor).Where(o => o.Id == id).OrNotFound(ct);
        outage.Withdraw(form.Reason.Trim(), Actor, Now);
        Announce(new OutageWithdrawn(id, outage.Site, outage.Request, outage.What, form.Reason.Trim(), outage.Since > Now));
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == outage.Request).OrNotFound(ct);
        // What was to begin with it and stays open is to be seen to from now on.
        if (request.IsOpen && outage.Since > Now && request.ClocksFrom == outage.Since) request.PromiseFrom(Now);
        if (form.CancelToo) await Cancel(request, outage, form.Reason.Trim(), ct);
        Refresh(outage.Topic);
    }

    private async Task Cancel(Request request, Outage outage, string reason, CancellationToken ct)
    {
        await Db.RefuseWhileOrdersOpen(request.Id, ct);
        await settlement.RefuseLessening(request, ct);
        request.Cancel(reason, Actor);
        if (await Db.TakeClaimBack(request, reason, Actor, Now, ct) is { } defect) Announce(defect);
        Announce(request.Cancelled(reason, Actor, outage.Id));
        Refresh(request.Topic());
    }
}
