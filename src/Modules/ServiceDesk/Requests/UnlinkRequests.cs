using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Takes a link between two requests away again.</summary>
public sealed class UnlinkRequests(Work work) : Change<RequestId, UnlinkRequests.Form>(work, Permissions.Handle)
{
    public sealed class Form
    {
        public RequestId Other { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var tie = await Db.Set<RequestTie>().Where(t => t.One == id && t.Other == form.Other || t.Other == id && t.One == form.Other).OrNotFound(ct);
        var other = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == form.Other).OrNotFound(ct);
        if (tie.Kind is not TieKind.Linked) throw new Refused("These two were merged or split: that link stays.");
        Db.Remove(tie);
        request.NoteUntie(other.Number);
        other.NoteUntie(request.Number);
        Refresh(request.Topic());
    }
}
