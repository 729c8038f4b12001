using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;

namespace Steward.ServiceDesk.Requests;

/// <summary>Links two requests that have to do with each other.</summary>
public sealed class LinkRequests(Work work, GroupWatch groups) : Change<RequestId, LinkRequests.Form>(work, Permissions.Handle)
{
    public sealed class Form
    {
        /// <summary>The other request's number, whole or its last digits.</summary>
        [Required, StringLength(20)] public string Number { get; set; } = "";
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var other = await Db.Set<Request>().VisibleTo(Actor).Numbered(form.Number, nameof(form.Number), ct);
        await Db.Tie(request, other.Id, Actor, ct);
        await groups.Look(request, Now, ct);
        Refresh(request.Topic());
    }
}
