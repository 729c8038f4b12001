using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>The work list of certificates: which have ended or soon end, the first one first.</summary>
public sealed class CertificatesDue(Work work, FacilityRows rows, SettingReader settings) : Query<CertificatesDue.Filter, PageOf<CertificatesDue.Row>>(work, Permissions.SeeFacilities)
{
    public sealed record Filter : Listing
    {
        public FacilityKind? Kind { get; init; }
        public FacilityDue? Due { get; init; }
    }

    public sealed record Row(FacilityId Facility, string Number, string Name, FacilityKind Kind, string Where, string Certificate, string? CertificateNumber, string? IssuedBy, DateOnly ExpiresOn, FacilityDue Due, string? Supplier, string? SupplierPhone);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Facility number",  r => r.Number)      { Class = "nowrap" },
        new("Facility",         r => r.Name),
        new("Kind of facility", r => r.Kind),
        new("Where",            r => r.Where),
        new("Certificate",      r => r.Certificate),
        new("Certificate number", r => r.CertificateNumber),
        new("Issued by",        r => r.IssuedBy),
        new("Expires on",       r => r.ExpiresOn)   { Class = "nowrap" },
        new("Status of the paper",    r => r.Due),
        new("Supplier",         r => r.Supplier),
        new("Supplier phone",   r => r.SupplierPhone),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var days = await settings.Get(FacilitySettings.SoonDays, Actor.Chosen, Now, ct);
        var soon = today.AddDays(days);
        var facilities = Db.Search<Facility>(filter.Q).VisibleTo(Actor).InChosenSite(Actor).Where(f => f.State != FacilityState.Scrapped);
        if (filter.Kind is { } kind) facilities = facilities.Where(f => f.Kind == kind);
        var due = Db.Set<FacilityCertificate>().Where(c => c.Counting != null && c.ExpiresOn <= soon);
        if (filter.Due is FacilityDue.Expired) due = due.Where(c => c.ExpiresOn < today);
        if (filter.Due is FacilityDue.EndsSoon) due = due.Where(c => c.ExpiresOn >= today);
        var page = await due.Join(facilities, c => c.Facility, f => f.Id, (c, f) => new { Certificate = c, Facility = f })
            .OrderBy(x => x.Certificate.ExpiresOn).ThenBy(x => x.Facility.Number).ThenBy(x => x.Certificate.Kind).PageFor(filter, ct);
        var buildings = await rows.Names(page.Rows.Select(x => x.Facility.Building), ct);
        return page.With(page.Rows.Select(x =>
        {
            var (c, f) = (x.Certificate, x.Facility);
            return new Row(f.Id, f.Number, f.Name, f.Kind, FacilityRows.Where(f.Building is { } b ? buildings.GetValueOrDefault(b) : null, f.Entrance, f.Floor, f.Place), c.Kind, c.Number, c.IssuedBy, c.ExpiresOn!.Value,
                FacilityCertificate.DueOn(c.ExpiresOn, today, days), f.Supplier, f.SupplierPhone);
        }));
    }
}
