using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Imports;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>The parking spaces as a form that can be imported again.</summary>
public sealed class ParkingForms(Work work) : Query<ParkingForms.Filter, PageOf<ParkingForms.Row>>(work, Permissions.KeepSpaces)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
    }

    public sealed record Row(string Number, ParkingKind Kind, string? Place, Money? MonthlyPrice, string? Note);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Space number",  r => r.Number),
        new("Kind",          r => Dictionary.WordOf(ParkingImport.Kinds, r.Kind)),
        new("Place",         r => r.Place),
        new("Monthly price", r => r.MonthlyPrice),
        new("Note",          r => r.Note),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var site = Forms.SiteOf(filter.Site, Actor);
        var spaces = Db.Set<ParkingSpace>().VisibleTo(Actor).Where(s => s.Site == site && s.State != ParkingSpaceState.Closed);
        var page = await spaces.OrderBy(s => s.Number).PageFor(filter, ct);
        return page.With(page.Rows.Select(s => new Row(s.Number, s.Kind, s.Place, s.MonthlyPrice, s.Note.Masked())));
    }
}
