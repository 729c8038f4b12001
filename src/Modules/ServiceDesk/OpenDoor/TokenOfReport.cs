using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Which request became of what a client sent, by its own reference or by ours (Open311 «GET service_request_id from a token»).</summary>
public sealed class TokenOfReport(Work work) : Query<string, TokenOfReport.View>(work, Permissions.OpenDoor)
{
    public sealed record View([property: JsonPropertyName("service_request_id")] string Number, [property: JsonPropertyName("token")] string Token);

    protected override async Task<View> Handle(string token, CancellationToken ct)
    {
        var (me, id) = (Actor.Account, OutsideReportId.TryParse(token, null, out var ours) ? ours : default);
        var request = await Db.Set<OutsideReport>().Where(o => o.Client == me && (o.Reference == token || o.Id == id)).Select(o => (RequestId?)o.Request).FirstOrDefaultAsync(ct) ?? throw new NotFound();
        return new(await Db.Set<Request>().Where(r => r.Id == request && Actor.Sites.Contains(r.Site)).Select(r => r.Number).OrNotFound(ct), token);
    }
}
