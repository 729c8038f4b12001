using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Opens again what was thought done.</summary>
public sealed class ReopenRequest(Work work) : Change<RequestId, ReopenRequest.Form>(work, Permissions.CallBack)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(1000, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        request.Reopen(form.Reason.Trim(), Actor, Now);
        Announce(request.Reopened(form.Reason.Trim(), Actor));
        Refresh(request.Topic());
    }
}
