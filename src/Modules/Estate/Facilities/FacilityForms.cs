using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Imports;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>The facilities as a form that can be imported again, each with the certificate that ends first.</summary>
public sealed class FacilityForms(Work work) : Query<FacilityForms.Filter, PageOf<FacilityForms.Row>>(work, Permissions.KeepFacilities)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
    }

    public sealed record Row(string Number, string Name, FacilityKind Kind, string? Building, string? Entrance, string? Floor, string? Place, string? OwnCode, string? PartOf, string? Maker, string? Model, string? SerialNumber,
        string? Supplier, string? SupplierPhone, DateOnly? InstalledOn, DateOnly? WarrantyUntil, string? Certificate, string? CertificateNumber, DateOnly? CertificateUntil, string? Note);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Facility number", r => r.Number),
        new("Name",           r => r.Name),
        new("Kind",           r => Dictionary.WordOf(FacilityWords.Kinds, r.Kind)),
        new("Building",       r => r.Building),
        new("Entrance",       r => r.Entrance),
        new("Floor",          r => r.Floor),
        new("Place",          r => r.Place),
        new("Own code",       r => r.OwnCode),
        new("Part of",        r => r.PartOf),
        new("Maker",          r => r.Maker),
        new("Model",          r => r.Model),
        new("Serial number",  r => r.SerialNumber),
        new("Supplier",       r => r.Supplier),
        new("Supplier phone", r => r.SupplierPhone),
        new("Installed on",   r => r.InstalledOn),
        new("Warranty until", r => r.WarrantyUntil),
        new("Certificate",    r => r.Certificate),
        new("Certificate number", r => r.CertificateNumber),
        new("Certificate until",  r => r.CertificateUntil),
        new("Note",           r => r.Note),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var site = Forms.SiteOf(filter.Site, Actor);
        var facilities = Db.Set<Facility>().VisibleTo(Actor).Where(f => f.Site == site && f.State != FacilityState.Scrapped);
        var page = await facilities.OrderBy(f => f.Number).PageFor(filter, ct);
        var ids = page.Rows.Select(f => f.Id).ToArray();
        var buildings = await Db.Set<Building>().VisibleTo(Actor).ToDictionaryAsync(b => b.Id, b => b.Code, ct);
        var certificates = (await Db.Set<FacilityCertificate>().Where(c => c.Counting != null && ids.Contains(c.Facility)).ToListAsync(ct)).ToLookup(c => c.Facility);
        return page.With(page.Rows.Select(f =>
        {
            var first = certificates[f.Id].OrderBy(c => c.ExpiresOn ?? DateOnly.MaxValue).FirstOrDefault();
            return new Row(f.Number, f.Name, f.Kind, f.Building is { } b ? buildings.GetValueOrDefault(b) : null, f.Entrance, f.Floor, f.Place, f.Tag, f.PartOf, f.Maker, f.Model, f.Serial,
                f.Supplier, f.SupplierPhone, f.InstalledOn, f.WarrantyUntil, first?.Kind, first?.Number, first?.ExpiresOn, f.Note);
        }));
    }
}
