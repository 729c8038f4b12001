using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>By when it is reported who moved in, and what becomes of a registration when the first day was wrong.</summary>
public sealed class Arrivals(Db db, Actor actor, WorkingCalendar calendar, SettingReader settings, TimeProvider clock)
{
    public async Task<DateOnly> Due(SiteId site, DateOnly first, CancellationToken ct) =>
        (await calendar.Days(ct)).Add(first, await settings.Get(FloaterSettings.ReportDays, site, ct: ct));

    /// <summary>By when it is reported anew what was reported already and has changed.</summary>
    public async Task<DateOnly> Anew(SiteId site, CancellationToken ct) => Shown.DayOf(clock.GetUtcNow()).AddDays(await settings.Get(FloaterSettings.ChangeDays, site, ct: ct));

    /// <summary>The registration of a stay whose first day was corrected follows it; what was reported already is reported anew.</summary>
    public async Task Follow(Occupancy stay, CancellationToken ct)
    {
        if (await db.Set<Floater>().SingleOrDefaultAsync(f => f.Occupancy == stay.Id, ct) is not { } floater || floater.ArrivedOn == stay.From) return;
        var due = floater.ReportedOn is null ? await Due(floater.Site, stay.From, ct) : await Anew(floater.Site, ct);
        floater.Arrive(stay.From, due, actor);
    }
}
