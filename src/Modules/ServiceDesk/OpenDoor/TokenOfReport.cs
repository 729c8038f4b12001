using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Which request became of what a client sent, by its own reference or by ours (Open311 «GET service_request_id from a token»).</summary>
public sealed class TokenOfReport(Work work, Doorkeeper door) : Query<TokenOfReport.Filter, TokenOfReport.View>(work, Permissions.OpenDoor)
{
    /// <param name="Jurisdiction">Needed only where the same reference was sent to several.</param>
    public sealed record Filter(string Token, string? Jurisdiction = null);

    public sealed record View([property: JsonPropertyName("service_request_id")] string Number, [property: JsonPropertyName("token")] string Token);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var token = filter.Token;
        var (me, id) = (Actor.Account, OutsideReportId.TryParse(token, null, out var ours) ? ours : default);
        var sites = filter.Jurisdiction.OrNull() is { } code ? [(await door.AdmitOwn(code, ct)).Id] : Actor.Sites.ToArray();
        var request = await Db.Set<OutsideReport>().Where(o => o.Client == me && sites.Contains(o.Site) && (o.Reference == token || o.Id == id)).OrderByDescending(o => o.At).Select(o => (RequestId?)o.Request).FirstOrDefaultAsync(ct) ?? throw new NotFound();
        return new(await Db.Set<Request>().Where(r => r.Id == request && Actor.Sites.Contains(r.Site)).Select(r => r.Number).OrNotFound(ct), token);
    }
}
