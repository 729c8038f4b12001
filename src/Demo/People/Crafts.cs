using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Dispatching;

namespace Steward.Demo.People;

/// <summary>What the craftsmen can do, which certificates they hold, and who is on which shift this week and the next.</summary>
internal static class Crafts
{
    //                                worker  craft          certificate         days it still holds
    private static readonly (string, string, string?, int?)[] Skills =
    [
        ("zhao", "plumber",     null,               null),
        ("zhao", "electrician", "T330106198203",    700),
        ("qian", "carpenter",   null,               null),
        ("qian", "mason",       null,               null),
        ("qian", "plumber",     null,               null),
        ("qian", "hvac",        null,               null),
        ("qian", "electrician", "T330105197911",    -12),
        ("sun",  "low-voltage", null,               null),
        ("sun",  "electrician", "T330108199007",    26),
        ("sun",  "fire",        "XF-2024-018873",   900),
        ("yu",   "plumber",     null,               null),
        ("yu",   "carpenter",   null,               null),
        ("yu",   "low-voltage", null,               null),
        ("yu",   "electrician", "T330110198812",    410),
    ];

    private static readonly string[] Turns = ["day", "day", "early", "late", "rest"];

    public static async Task Write(Db db, IReadOnlyDictionary<string, Account> staff, DateTimeOffset now, CancellationToken ct)
    {
        var crafts = await db.Set<Craft>().AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.Id, ct);
        var shifts = await db.Set<Shift>().AsNoTracking().ToDictionaryAsync(s => s.Code, s => s.Id, ct);
        var today = Shown.DayOf(now);
        foreach (var (worker, craft, certificate, days) in Skills)
            db.Add(new WorkerCraft(staff[worker].Id, crafts[craft]) { Certificate = certificate, ValidUntil = days is { } left ? today.AddDays(left) : null });
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        foreach (var (worker, turn) in new[] { "zhao", "qian", "sun" }.Select((w, i) => (w, i)))
            for (var day = 0; day < 14; day++)
            {
                var date = monday.AddDays(day);
                // Today the first is on duty whatever the hour.
                var shift = date == today && turn == 0 ? On(Shown.Local(now).Hour) : Turns[(day + 2 * turn) % Turns.Length];
                db.Add(new Duty(staff[worker].Id, date, shifts[shift]));
            }
    }

    private static string On(int hour) => hour switch { >= 9 and < 17 => "day", >= 7 and < 15 => "early", >= 15 and < 23 => "late", _ => "night" };
}
