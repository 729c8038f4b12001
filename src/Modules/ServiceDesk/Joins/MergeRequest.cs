using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Warranties;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Joins;

/// <summary>Two requests are the same: this one goes on in the other (合并). Both histories stay, and whoever saw either sees both. For the desk, and of a major complaint for the manager.</summary>
public sealed class MergeRequest(Work work, Joining joining, GroupWatch groups, Settlement settlement, Superiors superiors) : Change<RequestId, MergeRequest.Form>(work, Permissions.Handle)
{
    public sealed class Form : Bare
    {
        /// <summary>The number of the request that goes on, whole or its last digits.</summary>
        [Required, StringLength(20)] public string Number { get; set; } = "";
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var other = await Db.Set<Request>().VisibleTo(Actor).Numbered(form.Number, nameof(form.Number), ct);
        await Db.RefuseWhileOrdersOpen(id, ct);
        await Db.RefuseWhileAnnounced(id, ct);
        await settlement.RefuseMerger(request, other, ct);
        var before = other.Grade;
        request.MergeInto(other, Actor);
        if (await Db.TakeClaimBack(request, other.Number, Actor, Now, ct) is { } defect) Announce(defect);
        if (other.Grade > (before ?? Grade.Minor)) await superiors.Tell(other, ct);
        await joining.Bring(request, other, Actor, Now, ct);
        foreach (var seen in (await Db.SharedWith(id, ct)).Append(id).Distinct()) await Db.Share(other.Id, seen, TieKind.Merged, ct);
        await groups.Look(other, Now, ct);
        Announce(request.Merged(other));
        Refresh(request.Topic());
    }
}
