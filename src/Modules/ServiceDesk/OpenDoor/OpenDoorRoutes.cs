using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Open311 GeoReport v2, where that standard wants it; docs/open311.md shows how it is used.</summary>
internal static class OpenDoorRoutes
{
    private const string Changeset = "2026-11-27T00:00:00Z";

    public static void MapOpenDoor(this IEndpointRouteBuilder app)
    {
        var door = app.MapGroup("/open311/v2").WithTags("Open311 GeoReport v2").AllowAnonymous().AddEndpointFilter<Door>();
        door.MapGet ("discovery.{format}", (string format, HttpContext http) => Wire.Say(format, "discovery", Discovery(http.Request)))
            .WithSummary("Where the service is and which formats it speaks; open to everybody.").Produces<Found>();
        door.MapGet ("services.{format}", async (string format, [AsParameters] Asked asked, OfferedServices services, CancellationToken ct) => Wire.Say(format, "services", await services.Run(new(asked.Jurisdiction), ct)))
            .WithSummary("The services offered.").Produces<OfferedServices.Row[]>();
        door.MapGet ("services/{code}.{format}", async (string code, string format, [AsParameters] Asked asked, ServiceDefinition definition, CancellationToken ct) => Wire.Say(format, "service_definition", await definition.Run(new(asked.Jurisdiction, code), ct)))
            .WithSummary("What else can be said with a request of one service.").Produces<ServiceDefinition.View>();
        door.MapGet ("requests.{format}", async (string format, [AsParameters] Searched s, OutsideRequests requests, CancellationToken ct) => Wire.Say(format, "service_requests", await requests.Run(new(s.Jurisdiction, s.Ids, s.Codes, s.Start, s.End, s.Status, s.Page, s.PageSize), ct)))
            .WithSummary("Requests: of the last 90 days, at most 1000, unless the filter says otherwise.").Produces<OutsideRequests.Row[]>();
        door.MapGet ("requests/{id}.{format}", async (string id, string format, [AsParameters] Asked asked, OutsideRequests requests, CancellationToken ct) =>
            await requests.Run(new(asked.Jurisdiction, id), ct) is { Count: > 0 } found ? Wire.Say(format, "service_requests", found) : throw new NotFound())
            .WithSummary("One request.").Produces<OutsideRequests.Row[]>();
        door.MapPost("requests.{format}", Send).Accepts<Posted>("application/x-www-form-urlencoded", "multipart/form-data").Produces<Made[]>()
            .WithSummary("Sends a request. The same attribute[reference], the same Idempotency-Key, or the very same words within ten minutes make one request.");
        door.MapGet ("tokens/{token}.{format}", async (string token, string format, [AsParameters] Asked asked, TokenOfReport of, CancellationToken ct) => Wire.Say(format, "service_requests", new[] { await of.Run(new(token, asked.Jurisdiction), ct) }))
            .WithSummary("Which request became of what was sent: by one's own reference.").Produces<TokenOfReport.View[]>();
    }

    internal sealed record Asked([FromQuery(Name = "jurisdiction_id")] string? Jurisdiction, [FromQuery(Name = "api_key")] string? Key);

    internal sealed record Searched(
        [FromQuery(Name = "jurisdiction_id")]    string? Jurisdiction,
        [FromQuery(Name = "api_key")]            string? Key,
        [FromQuery(Name = "service_request_id")] string? Ids,
        [FromQuery(Name = "service_code")]       string? Codes,
        [FromQuery(Name = "start_date")]         string? Start,
        [FromQuery(Name = "end_date")]           string? End,
        [FromQuery(Name = "status")]             string? Status,
        [FromQuery(Name = "page")]               string? Page,
        [FromQuery(Name = "page_size")]          string? PageSize);

    internal sealed record Made([property: JsonPropertyName("service_request_id")] string Number, [property: JsonPropertyName("service_notice")] string? Notice, [property: JsonPropertyName("account_id")] string? Account);

    internal sealed record Found([property: JsonPropertyName("changeset")] string Changed, [property: JsonPropertyName("contact")] string Contact, [property: JsonPropertyName("key_service")] string KeyService, [property: JsonPropertyName("endpoints")] IReadOnlyList<Endpoint> Endpoints);
    internal sealed record Endpoint([property: JsonPropertyName("specification")] string Specification, [property: JsonPropertyName("url")] string Url, [property: JsonPropertyName("changeset")] string Changed, [property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("formats")] IReadOnlyList<string> Formats);

    private static Found Discovery(HttpRequest request)
    {
        var here = $"{request.Scheme}://{request.Host}{request.PathBase}";
        return new(Changeset, here, $"{here}/admin/clients", [new("http://wiki.open311.org/GeoReport_v2", $"{here}/open311/v2", Changeset, "production", ["text/xml", "application/json"])]);
    }

    private static async Task<IResult> Send(string format, HttpContext http, [FromQuery(Name = "jurisdiction_id")] string? jurisdiction, ReportFromOutside report, TokenOfReport token, Sending sending, TimeProvider clock, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType) throw new Invalid("", "A request is sent as application/x-www-form-urlencoded.");
        var form = Posted.Read(await http.Request.ReadFormAsync(ct), jurisdiction);
        if (string.IsNullOrEmpty(sending.Key)) await Recognise(form, report, sending, clock, ct);
        var made = await report.Run(form, ct);
        return Wire.Say(format, "service_requests", new[] { new Made((await token.Run(new(made.ToString()), ct)).Number, null, null) });
    }

    /// <summary>The very same, sent again within minutes, is a sender who heard no answer.</summary>
    private static async Task Recognise(ReportFromOutside.Form form, ReportFromOutside report, Sending sending, TimeProvider clock, CancellationToken ct)
    {
        var said = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(form))));
        var stretch = clock.GetUtcNow().ToUnixTimeSeconds() / 600;
        sending.Key = $"{said}:{stretch - 1}";
        if (!await report.WasDone(ct)) sending.Key = $"{said}:{stretch}";
    }
}
