using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Files a request that is done and, where its rule asks, was called back about.</summary>
public sealed class CloseRequest(Work work) : Change<RequestId, CloseRequest.Form>(work, Permissions.CallBack)
{
    public sealed class Form : Bare
    {
        [StringLength(1000)] public string? Note { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        request.Close(Actor, Now, string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim());
        Announce(request.Closed());
        Refresh(request.Topic());
    }
}
