using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Shows the contact's telephone number in full for a while to whoever needs to call; that it was shown, and why, is on record.</summary>
public sealed class RevealContact(Work work, Revealing revealing) : Change<RequestId, RevealForm>(work, Permissions.Handle)
{
    public const string Part = "ContactPhone";

    protected override async Task Handle(RequestId id, RevealForm form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        request.NoteReveal(await revealing.Note(form, request, request.Site, Part, ct));
    }
}
