using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Imports;

/// <summary>The row of the register that a request came from, as it stood there.</summary>
public sealed class ShowOriginal(Work work) : Query<RequestId, ShowOriginal.View>(work, Permissions.Handle)
{
    public sealed record View(RequestId Request, string Number, string Subject, string Source, string Reference, IReadOnlyDictionary<string, string> Row);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var original = await Db.Set<ImportedOriginal>().Where(o => o.Request == id).OrNotFound(ct);
        return new(id, request.Number, request.Subject, original.Source, original.Reference, JsonSerializer.Deserialize<Dictionary<string, string>>(original.Row, Json.Options)!);
    }
}
