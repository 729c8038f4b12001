using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Gives a request to a colleague of its site to see to.</summary>
public sealed class AssignRequest(Work work, Colleagues colleagues) : Change<RequestId, AssignRequest.Form>(work, Permissions.Direct)
{
    public sealed class Form : Bare
    {
        [Required] public AccountId? To { get; set; }
        [StringLength(500)] public string? Note { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        var colleague = await colleagues.Handler(request.Site, form.To!.Value, nameof(form.To), ct);
        if (request.IsAbout(colleague.Id)) throw new Invalid(nameof(form.To), "It is a complaint about this colleague: choose somebody else.");
        request.Assign(colleague.Id, colleague.Name, string.IsNullOrWhiteSpace(form.Note) ? null : form.Note.Trim(), Actor);
        Announce(request.Taken(Actor));
        Refresh(request.Topic());
    }
}
