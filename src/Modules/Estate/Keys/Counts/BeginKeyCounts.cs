using Microsoft.EntityFrameworkCore;
using Steward.Estate.Keys.Cabinets;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Keys.Counts;

/// <summary>Opens the count of every cabinet that has not been counted for as many days as its site says.</summary>
public sealed class BeginKeyCounts(Db db, BeginCount begin, SettingReader settings, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var cabinets = await db.Set<KeyCabinet>().AsNoTracking().Select(c => new { c.Id, c.Site, Last = db.Set<KeyCount>().Where(k => k.Cabinet == c.Id).Max(k => (DateOnly?)k.Day) }).ToListAsync(ct);
        await rounds.Each(cabinets, async cabinet =>
        {
            if (cabinet.Last is not { } last || last.AddDays(await settings.Get(KeySettings.CountDays, cabinet.Site, ct: ct)) <= today) await begin.Run(new() { Cabinet = cabinet.Id }, ct);
        }, ct);
    }
}
