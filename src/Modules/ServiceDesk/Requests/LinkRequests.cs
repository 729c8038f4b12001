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
        var number = form.Number.Trim().ToUpperInvariant();
        if (number.All(char.IsAsciiDigit)) number = number.PadLeft(5, '0');
        var found = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Number == number || r.Number.EndsWith("-" + number)).Select(r => r.Id).Take(2).ToListAsync(ct);
        if (found is not [var other]) throw new Invalid(nameof(form.Number), found.Count == 0 ? "There is no request with this number." : "Several requests end like this: type the whole number.");
        await Db.Tie(request, other, Actor, ct);
        await groups.Look(request, Now, ct);
        Refresh(request.Topic());
    }
}
