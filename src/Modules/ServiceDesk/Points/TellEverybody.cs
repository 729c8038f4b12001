using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>Writes, changes or takes back what everybody may read of a request: passers-by at its point, and other systems.</summary>
public sealed class TellEverybody(Work work) : Change<RequestId, TellEverybody.Form>(work, Permissions.Handle)
{
    public sealed class Form : Bare
    {
        /// <summary>Without names, house and telephone numbers; empty takes them back.</summary>
        [StringLength(400)] public string? PublicWords { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.TellEverybody(form.PublicWords.OrNull());
        Refresh(request.Topic());
    }
}
