using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Portal;

/// <summary>The resident adds words, photos or a recording to a request under way. One that is thought done does not close by itself then.</summary>
public sealed class AddToRequest(Work work, Enclosures enclosures) : Change<RequestId, AddToRequest.Form>(work, Permissions.Portal)
{
    public sealed class Form
    {
        [StringLength(2000)] public string? Words { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Voice { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        if (!await Db.Set<Request>().ReadableBy(Actor).AnyAsync(r => r.Id == id, ct)) throw new Refused("Another household brought this: please report what you know of it yourself.");
        if (request.IsOver || request.WasLeftBy(Actor)) throw new Refused("This request is over. Please report anew, or open it again.");
        Enclosures.RefuseNothing(form.Words, form.Photos, form.Voice, nameof(form.Words));
        await enclosures.Put(request, form.Words, form.Photos, form.Voice, isPublic: true, ct: ct);
        request.Object(Now);
        Announce(new CustomerWrote(id, request.Site, request.Number, request.Subject, request.Holder));
        Refresh(request.Topic());
    }
}
