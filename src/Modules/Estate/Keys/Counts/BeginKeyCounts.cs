using Microsoft.EntityFrameworkCore;
using Steward.Estate.Keys.Cabinets;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Counts;

/// <summary>Opens the count of every cabinet that has not been counted for as many days as its site says.</summary>
public sealed class BeginKeyCounts(Db db, BeginCount begin, SettingReader settings, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var cabinets = await db.Set<KeyCabinet>().AsNoTracking().Select(c => new { c.Id, c.Site, Last = db.Set<KeyCount>().Where(k => k.Cabinet == c.Id).Max(k => (DateOnly?)k.Day) }).ToListAsync(ct);
        foreach (var cabinet in cabinets)
        {
            if (cabinet.Last is { } last && last.AddDays(await settings.Get(KeySettings.CountDays, cabinet.Site, ct: ct)) > today) continue;
            // Another node or a colleague may have opened it in this moment.
            try { await begin.Run(new() { Cabinet = cabinet.Id }, ct); }
            catch (Refusal) { }
            db.ChangeTracker.Clear();
        }
    }
}
