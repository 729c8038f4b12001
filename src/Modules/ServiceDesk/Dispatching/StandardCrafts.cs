using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>The crafts and shifts a new company starts with, and which work needs which; from then on they are its own.</summary>
internal static class StandardCrafts
{
    public static IEnumerable<Craft> All => new[]
    {
        //  code            name              English                certified
        ("electrician",     "电工",           "Electrician",         true),
        ("plumber",         "水暖工",         "Plumber",             false),
        ("low-voltage",     "弱电工",         "Low-voltage worker",  false),
        ("lift",            "电梯维护工",     "Lift mechanic",       true),
        ("fire",            "消防设施操作员", "Fire equipment keeper", true),
        ("mason",           "泥瓦工",         "Mason",               false),
        ("carpenter",       "门窗木工",       "Carpenter",           false),
        ("hvac",            "空调工",         "Air-conditioning worker", false),
        ("cleaner",         "保洁员",         "Cleaner",             false),
    }.Select((c, i) => new Craft(c.Item1, c.Item2) { EnglishName = c.Item3, Certified = c.Item4, Order = 10 * (i + 1) });

    public static IEnumerable<Shift> Shifts => new[]
    {
        //  code      name     English   from             to
        ("day",       "白班",  "Day",    new TimeOnly(8, 30),  new TimeOnly(17, 30)),
        ("early",     "早班",  "Early",  new TimeOnly(7, 0),   new TimeOnly(15, 0)),
        ("late",      "中班",  "Late shift", new TimeOnly(15, 0), new TimeOnly(23, 0)),
        ("night",     "夜班",  "Night",  new TimeOnly(23, 0),  new TimeOnly(7, 0)),
        ("rest",      "休息",  "Rest",   (TimeOnly?)null,      (TimeOnly?)null),
    }.Select((s, i) => new Shift(s.Item1, s.Item2) { EnglishName = s.Item3, StartsAt = s.Item4, EndsAt = s.Item5, Order = 10 * (i + 1) });

    private static readonly Dictionary<(RequestType, string), string> Needed = new()
    {
        [(RequestType.Repair, "water")]        = "plumber",
        [(RequestType.Repair, "drains")]       = "plumber",
        [(RequestType.Repair, "leak")]         = "plumber",
        [(RequestType.Repair, "electricity")]  = "electrician",
        [(RequestType.Repair, "lighting")]     = "electrician",
        [(RequestType.Repair, "masonry")]      = "mason",
        [(RequestType.Repair, "doors")]        = "carpenter",
        [(RequestType.Repair, "installation")] = "carpenter",
        [(RequestType.Repair, "intercom")]     = "low-voltage",
        [(RequestType.Repair, "monitoring")]   = "low-voltage",
        [(RequestType.Repair, "lift")]         = "lift",
        [(RequestType.Repair, "fire")]         = "fire",
        [(RequestType.Repair, "hvac")]         = "hvac",
        [(RequestType.Repair, "cleaning")]     = "cleaner",
    };

    public static CraftId? Of(Db db, RequestType type, string category) =>
        Needed.TryGetValue((type, category), out var code) ? db.Set<Craft>().Local.SingleOrDefault(c => c.Code == code)?.Id : null;
}
