using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Shows the contact's telephone number in full for half an hour to whoever needs to call; that it was shown is on record.</summary>
public sealed class RevealContact(Work work) : Change<RequestId, Bare>(work, Permissions.Handle)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    protected override async Task Handle(RequestId id, Bare form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.NoteReveal();
    }
}
