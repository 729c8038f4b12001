using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Replies;

namespace Steward.ServiceDesk.Requests;

/// <summary>Adds words, photos, documents or a recording to a request: for colleagues only, or for the customer as well.</summary>
public sealed class RemarkOnRequest(Work work, Enclosures enclosures) : Change<RequestId, RemarkOnRequest.Form>(work, Permissions.Handle)
{
    public sealed class Form
    {
        [StringLength(4000)] public string? Words { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Voice { get; set; }
        public bool CustomerMayRead { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        if (form.CustomerMayRead) ReplyFields.RefuseGaps(form.Words, nameof(form.Words));
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        Enclosures.RefuseNothing(form.Words, form.Photos, form.Voice, nameof(form.Words));
        await enclosures.Put(request, form.Words, form.Photos, form.Voice, form.CustomerMayRead, ct: ct);
        if (form.CustomerMayRead)
        {
            request.NoteReply();
            Announce(request.Written(form.Words.OrNull()));
        }
        Refresh(request.Topic());
    }
}
