using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Imports;

/// <summary>The units as a form that can be imported again.</summary>
public sealed class UnitForms(Work work) : Query<UnitForms.Filter, PageOf<UnitForms.Row>>(work, Permissions.Import)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
    }

    public sealed record Row(string HouseNumber, string Building, string? Entrance, int Floor, string Room, decimal? Area, UnitUse Use, UnitState State, string? Note);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("House number", r => r.HouseNumber),
        new("Building",     r => r.Building),
        new("Entrance",     r => r.Entrance),
        new("Floor",        r => r.Floor),
        new("Room",         r => r.Room),
        new("Area",         r => r.Area),
        new("Use",          r => Dictionary.WordOf(Dictionary.Uses, r.Use)),
        new("State",        r => Dictionary.WordOf(Dictionary.States, r.State)),
        new("Note",         r => r.Note),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var site = Forms.SiteOf(filter.Site, Actor);
        var units = Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Site == site);
        var page = await (
            from u in units
            join b in Db.Set<Building>() on u.Building equals b.Id
            orderby b.Order, b.Code, u.Entrance, u.Floor, u.Label
            select new { u.Label, b.Code, u.Entrance, u.Floor, u.Room, u.AreaHundredths, u.Use, u.State, u.Note }).PageFor(filter, ct);
        return page.With(page.Rows.Select(u => new Row(u.Label, u.Code, u.Entrance, u.Floor, u.Room, u.AreaHundredths / 100m, u.Use, u.State, u.Note.Masked())));
    }
}
