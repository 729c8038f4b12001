using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Prices;

namespace Steward.Demo.Places;

/// <summary>What paid work costs in each community since the year began.</summary>
internal static class Tariff
{
    private static readonly Dictionary<string, long> Yuan = new()
    {
        ["tap"] = 10, ["angle-valve"] = 15, ["toilet"] = 80, ["floor-drain"] = 50, ["kitchen-drain"] = 80, ["lamp"] = 5,
        ["socket"] = 15, ["breaker"] = 30, ["lock"] = 50, ["hinge"] = 20, ["curtain"] = 40, ["labour"] = 60,
    };

    public static async Task Write(Db db, Plot[] plots, DateTimeOffset now, CancellationToken ct)
    {
        var since = new DateOnly(Shown.DayOf(now).Year, 1, 1);
        var items = await db.Set<PriceItem>().AsNoTracking().ToListAsync(ct);
        db.AddRange(from plot in plots from item in items where Yuan.ContainsKey(item.Code) select new ItemPrice(item.Id, plot.Site.Id, since, new Money(Yuan[item.Code] * 100), null, "林主管", now));
    }
}
