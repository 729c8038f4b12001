using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Says what was done, in words the customer may read.</summary>
public sealed class ResolveRequest(Work work, Rulebook rules) : Change<RequestId, ResolveRequest.Form>(work, Permissions.Handle)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(4000, MinimumLength = 2)] public string Resolution { get; set; } = "";
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        await Db.RefuseWhileOrdersOpen(id, ct);
        request.Resolve(form.Resolution.Trim(), await rules.For(request, ct), Actor, Now);
        Announce(request.Done());
        Refresh(request.Topic());
    }
}
