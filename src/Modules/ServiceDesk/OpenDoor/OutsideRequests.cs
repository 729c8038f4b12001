using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Requests as other systems may read them (Open311 «GET service requests»): the building and never the house number, words meant for everybody
/// and never a customer's; in full only what the asking client sent itself.</summary>
public sealed class OutsideRequests(Work work, Doorkeeper door, OutsideRows rows) : Query<OutsideRequests.Filter, IReadOnlyList<OutsideRequests.Row>>(work, Permission.Anyone)
{
    public const int Most = 1000, MostDays = 90;

    /// <summary>As they are written in the address; several are parted by commas.</summary>
    public sealed record Filter(string? Jurisdiction, string? Ids = null, string? Codes = null, string? Start = null, string? End = null, string? Status = null, string? Page = null, string? PageSize = null);

    public sealed record Row(
        [property: JsonPropertyName("service_request_id")] string Number,
        [property: JsonPropertyName("status")]             string Status,
        [property: JsonPropertyName("status_notes")]       string? StatusNotes,
        [property: JsonPropertyName("service_name")]       string? ServiceName,
        [property: JsonPropertyName("service_code")]       string? ServiceCode,
        [property: JsonPropertyName("description")]        string? Description,
        [property: JsonPropertyName("agency_responsible")] string? AgencyResponsible,
        [property: JsonPropertyName("service_notice")]     string? ServiceNotice,
        [property: JsonPropertyName("requested_datetime")] string RequestedAt,
        [property: JsonPropertyName("updated_datetime")]   string UpdatedAt,
        [property: JsonPropertyName("expected_datetime")]  string? ExpectedAt,
        [property: JsonPropertyName("address")]            string? Address,
        [property: JsonPropertyName("address_id")]         string? AddressId,
        [property: JsonPropertyName("zipcode")]            string? Zipcode,
        [property: JsonPropertyName("lat")]                decimal? Latitude,
        [property: JsonPropertyName("long")]               decimal? Longitude,
        [property: JsonPropertyName("media_url")]          string? MediaUrl);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var site = await door.Admit(filter.Jurisdiction, ct);
        var requests = await Open(site.Id, ct);
        if (Several(filter.Ids) is { Length: > 0 } ids) requests = requests.Where(r => ids.Contains(r.Number));
        else requests = await Narrow(requests, filter, ct);
        var (page, size) = (Positive(filter.Page, "page", int.MaxValue) ?? 1, Positive(filter.PageSize, "page_size", Most) ?? Most);
        if ((long)(page - 1) * size > int.MaxValue) return [];
        var found = await requests.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number).Skip((page - 1) * size).Take(size).ToListAsync(ct);
        return await rows.Of(found, site, ct);
    }

    /// <summary>What is offered to other systems, and what the asking client sent. Without a key, only what concerns public areas.</summary>
    private async Task<IQueryable<Request>> Open(SiteId site, CancellationToken ct)
    {
        var offered = await Db.Set<Category>().Where(c => c.Offered).Select(c => c.Id).ToArrayAsync(ct);
        var (known, me) = (Actor.Sites.Contains(site) && Actor.May(Permissions.OpenDoor), Actor.Account);
        return Db.Set<Request>().AsNoTracking().Where(r => r.Site == site && (
            r.Category != null && offered.Contains(r.Category.Value) && (known || r.Area == Area.Public) ||
            known && Db.Set<OutsideReport>().Any(o => o.Request == r.Id && o.Client == me)));
    }

    private async Task<IQueryable<Request>> Narrow(IQueryable<Request> requests, Filter filter, CancellationToken ct)
    {
        var (from, until) = Span(OpenDoorDates.Read(filter.Start, "start_date"), OpenDoorDates.Read(filter.End, "end_date"));
        requests = requests.Where(r => r.ReceivedAt >= from && r.ReceivedAt <= until);
        if (Several(filter.Codes) is { Length: > 0 } codes)
        {
            var chosen = (await Db.Set<Category>().ToListAsync(ct)).Where(c => codes.Contains(c.ServiceCode(), StringComparer.OrdinalIgnoreCase)).Select(c => c.Id).ToArray();
            requests = requests.Where(r => r.Category != null && chosen.Contains(r.Category.Value));
        }
        if (Several(filter.Status) is not { Length: > 0 } states) return requests;
        if (states.Any(s => s is not ("open" or "closed"))) throw new Invalid("status", "status is open or closed.");
        if (states.Contains("open") && states.Contains("closed")) return requests;
        // What was merged is as open as what it goes on in.
        var merged = await Db.GoingOn(await requests.Where(r => r.MergedInto != null).ToListAsync(ct), ct);
        var stillOpen = merged.Where(m => m.Value.IsOpen).Select(m => m.Key).ToArray();
        return states.Contains("open")
            ? requests.Where(r => r.State == RequestState.New || r.State == RequestState.Accepted || r.State == RequestState.OnHold || stillOpen.Contains(r.Id))
            : requests.Where(r => r.State != RequestState.New && r.State != RequestState.Accepted && r.State != RequestState.OnHold && !stillOpen.Contains(r.Id));
    }

    /// <summary>The last ninety days, or the ninety beside the one day named.</summary>
    private (DateTimeOffset From, DateTimeOffset Until) Span(DateTimeOffset? start, DateTimeOffset? end)
    {
        var until = end ?? start?.AddDays(MostDays) ?? Now;
        var from = start ?? until.AddDays(-MostDays);
        if (until < from) throw new Invalid("end_date", "end_date is before start_date.");
        return until - from <= TimeSpan.FromDays(MostDays) ? (from, until) : throw new Invalid("end_date", "start_date and end_date span more than {1} days.", MostDays);
    }

    private static string[] Several(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static int? Positive(string? text, string field, int most) =>
        string.IsNullOrEmpty(text) ? null : int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) && number >= 1 ? Math.Min(number, most) : throw new Invalid(field, "{1} is a whole number from 1.", field);
}
