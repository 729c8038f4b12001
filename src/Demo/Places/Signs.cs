using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.UseCases;
using Steward.Contracts.Identity;
using Steward.Estate.Sites;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.Places;

/// <summary>The labels that hang in the communities, and the city's system that knocks at the open door.</summary>
internal static class Signs
{
    /// <summary>The key of the city's system; it exists only in a database that was made for demonstration.</summary>
    public const string Key = "green-lake-garden-key";

    private static readonly (string Site, PointKind Kind, string Name, string? Building, string? Entrance, string Category)[] All =
    [
        ("CH", PointKind.Lift,       "1号梯",       "2", "1单元", "lift"),
        ("CH", PointKind.Lift,       "2号梯",       "2", "1单元", "lift"),
        ("CH", PointKind.Hall,       "大堂",        "3", null,    "lighting"),
        ("CH", PointKind.Gate,       "南门",        null, null,   "intercom"),
        ("CH", PointKind.Gate,       "北门车行道闸", null, null,  "monitoring"),
        ("CH", PointKind.PumpRoom,   "二次供水泵房", null, null,  "water"),
        ("CH", PointKind.PowerRoom,  "1号配电房",   null, null,   "electricity"),
        ("CH", PointKind.Garage,     "地下车库B1东", null, null,  "lighting"),
        ("CH", PointKind.Playground, "儿童乐园",    null, null,   "other"),
        ("CH", PointKind.Fitness,    "湖边健身区",  null, null,   "other"),
        ("CH", PointKind.Bins,       "3号垃圾分类亭", null, null, "other"),
        ("YQ", PointKind.Lift,       "1号客梯",     "1", null,    "lift"),
        ("YQ", PointKind.Gate,       "东门",        null, null,   "intercom"),
    ];

    public static async Task<IReadOnlyDictionary<string, Point>> Hang(Db db, Numbers numbers, Plot[] plots, CancellationToken ct)
    {
        var categories = await db.Set<Category>().AsNoTracking().Where(c => c.Type == RequestType.Repair).ToDictionaryAsync(c => c.Code, c => c.Id, ct);
        var given = await numbers.Many("BD", All.Length, ct);
        var points = All.Zip(given, (sign, number) =>
        {
            var plot = plots.Single(p => p.Site.Code == sign.Site);
            return new Point(plot.Site.Id, number, sign.Kind, sign.Name) { Building = plot.Buildings.FirstOrDefault(b => b.Code == sign.Building)?.Id, Entrance = sign.Entrance, Category = categories[sign.Category] };
        }).ToArray();
        db.AddRange(points);
        return points.ToDictionary(p => p.Name);
    }

    /// <summary>The system of the city's hotline, with a key for the first community.</summary>
    public static async Task<Account> Admit(Db db, Plot plot, DateTimeOffset now, CancellationToken ct)
    {
        var client = new Account(ActorKind.Client, "city-hotline", "12345热线") { NormalizedUserName = "CITY-HOTLINE" };
        client.Roles.Add(new(client.Id, await db.Set<Role>().Where(r => r.Post == Post.Client).Select(r => r.Id).SingleAsync(ct)));
        db.AddRange(client, new Assignment(client.Id, plot.Site.Id), new ApiToken(client.Id, "Open311", Secret.Hash(Key), now, null));
        return client;
    }
}
