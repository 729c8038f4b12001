using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Points;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Finds what another system calls a place: a house number («3-2-1801»), a building and what follows («3栋大堂»), a reporting point by name or number.</summary>
public sealed class Addresses(Db db, IEstate estate)
{
    public sealed record Spot(UnitId? Unit, BuildingId? Building, Point? Point, string? Place);

    public async Task<Spot> Find(SiteId site, string? id, string? text, bool located, CancellationToken ct)
    {
        if (id.OrNull() is { } number) return await Point(site, number, ct) ?? await House(site, number, ct) ?? throw new Invalid("address_id", "This address_id is not known here.");
        if (text.OrNull() is not { } written) return located ? new(null, null, null, null) : throw new Invalid("address_string", "Say where it is: lat and long, address_string or address_id.");
        return await House(site, written, ct) ?? await Point(site, written, ct) ?? await Building(site, written, ct)
            ?? (located ? new(null, null, null, written) : throw new Invalid("address_string", "No house, building or reporting point is called that here. Write for instance 3-2-1801, or the building and the place in it."));
    }

    private async Task<Spot?> House(SiteId site, string text, CancellationToken ct) =>
        (await estate.UnitsNumbered([text.Replace('－', '-')], ct)).Where(u => u.Site == site).ToArray() is [var unit] ? new(unit.Id, unit.Building, null, null) : null;

    private async Task<Spot?> Point(SiteId site, string text, CancellationToken ct) =>
        await db.Set<Point>().Where(p => p.Site == site && !p.Retired && (p.Number == text || p.Name == text)).FirstOrDefaultAsync(ct) is { } point ? new(null, point.Building, point, point.Name) : null;

    /// <summary>The longest name that it begins with, so that «13栋» is not taken for «1».</summary>
    private async Task<Spot?> Building(SiteId site, string text, CancellationToken ct)
    {
        var building = (await estate.BuildingsOf([site], ct)).Where(b => text.StartsWith(b.Name, StringComparison.OrdinalIgnoreCase)).MaxBy(b => b.Name.Length);
        return building is null ? null : new(null, building.Id, null, text[building.Name.Length..].Trim().OrNull());
    }
}
