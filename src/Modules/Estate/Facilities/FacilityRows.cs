using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>Facilities as people read them: where each stands, and what of its papers ends when.</summary>
public sealed class FacilityRows(Db db, Actor actor, SettingReader settings, TimeProvider clock)
{
    public async Task<IReadOnlyList<FacilityList.Row>> Of(IReadOnlyList<Facility> facilities, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (today, soon) = (Shown.DayOf(now), await settings.Get(FacilitySettings.SoonDays, actor.Chosen, now, ct));
        var ids = facilities.Select(f => f.Id).ToArray();
        var buildings = await Names(facilities.Select(f => f.Building), ct);
        var ends = await db.Set<FacilityCertificate>().Where(c => c.Counting != null && ids.Contains(c.Facility) && c.ExpiresOn != null)
            .GroupBy(c => c.Facility).Select(g => new { g.Key, First = g.Min(c => c.ExpiresOn) }).ToDictionaryAsync(g => g.Key, g => g.First, ct);
        return [.. facilities.Select(f =>
        {
            var expires = ends.GetValueOrDefault(f.Id);
            var counts = f.State is not FacilityState.Scrapped;
            return new FacilityList.Row(f.Id, f.Site, f.Number, f.Name, f.Kind, f.State, Where(f.Building is { } b ? buildings.GetValueOrDefault(b) : null, f.Entrance, f.Floor, f.Place), f.Tag, f.PartOf, f.Maker, f.Model, f.Serial,
                f.Supplier, f.SupplierPhone, f.InstalledOn, f.WarrantyUntil, f.WarrantyUntil is { } w && counts ? FacilityCertificate.DueOn(w, today, soon) : null,
                expires, expires is { } e && counts ? FacilityCertificate.DueOn(e, today, soon) : null, f.Version);
        })];
    }

    public async Task<IReadOnlyDictionary<BuildingId, string>> Names(IEnumerable<BuildingId?> buildings, CancellationToken ct)
    {
        var ids = buildings.OfType<BuildingId>().Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<BuildingId, string>() : await db.Set<Building>().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, ct);
    }

    /// <summary>«3栋 1单元 18层 屋面机房», as far as it is known.</summary>
    public static string Where(string? building, string? entrance, string? floor, string? place) => string.Join(' ', new[]
    {
        building, Marked(entrance, "单元"), Marked(floor, "层"), place,
    }.Where(w => !string.IsNullOrEmpty(w)));

    /// <summary>A bare number gets the word that people say after it.</summary>
    private static string? Marked(string? number, string word) => number is { Length: > 0 } && number.TrimStart('-').All(char.IsAsciiDigit) ? number + word : number;
}
