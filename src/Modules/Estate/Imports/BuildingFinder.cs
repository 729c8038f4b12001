using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Platform.Data;

namespace Steward.Estate.Imports;

/// <summary>The buildings of a site as files name them: «3», «3栋», «三号楼».</summary>
internal sealed class BuildingFinder(IReadOnlyList<Building> buildings)
{
    public static async Task<BuildingFinder> Of(Db db, SiteId site, CancellationToken ct) => new(await db.Set<Building>().Where(b => b.Site == site).ToListAsync(ct));

    public Building? Find(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        var code = HouseNumber.BuildingCode(written);
        return buildings.FirstOrDefault(b => b.Name == written.Trim()) ?? buildings.FirstOrDefault(b => b.Code == code);
    }
}
