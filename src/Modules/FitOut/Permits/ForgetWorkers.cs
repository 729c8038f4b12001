using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.FitOut.Permits;

/// <summary>Every night: identity numbers and certificates of workers whose badge or hot-work permit ended long enough ago are gone.</summary>
public sealed class ForgetWorkers(Db db, SettingReader settings, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        foreach (var site in await db.Set<Badge>().Where(b => b.IdCard != null).Select(b => b.Site).Distinct().ToListAsync(ct))
        {
            var before = today.AddDays(-await settings.Get(PermitSettings.KeepDays, site, ct: ct));
            await db.Set<Badge>().Where(b => b.Site == site && b.IdCard != null && b.Until < before)
                .ExecuteUpdateAsync(b => b.SetProperty(x => x.IdCard, (string?)null).SetProperty(x => x.Certificate, (string?)null), ct);
        }
        foreach (var site in await db.Set<HotWork>().Where(w => w.Certificate != null).Select(w => w.Site).Distinct().ToListAsync(ct))
        {
            var before = clock.GetUtcNow().AddDays(-await settings.Get(PermitSettings.KeepDays, site, ct: ct));
            await db.Set<HotWork>().Where(w => w.Site == site && w.Certificate != null && w.Until < before).ExecuteUpdateAsync(w => w.SetProperty(x => x.Certificate, (string?)null), ct);
        }
    }
}
