using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Imports;

/// <summary>The row of the register that a request came from, as it stood there; numbers masked unless the contact's was revealed a moment ago.</summary>
public sealed class ShowOriginal(Work work, Revealing revealing) : Query<RequestId, ShowOriginal.View>(work, Permissions.Handle)
{
    public sealed record View(RequestId Request, string Number, string Subject, string Source, string Reference, IReadOnlyDictionary<string, string> Row);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var original = await Db.Set<ImportedOriginal>().Where(o => o.Request == id).OrNotFound(ct);
        var row = JsonSerializer.Deserialize<Dictionary<string, string>>(original.Row, Json.Options)!;
        var shown = await revealing.IsOpen(request.Key, RevealContact.Part, ct);
        if (!shown) row = row.ToDictionary(c => c.Key, c => Masking.Of(c.Value));
        return new(id, request.Number, request.Subject.Masked(shown), original.Source, original.Reference, row);
    }
}
