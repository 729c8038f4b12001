using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.FitOut.Hours;

/// <summary>Which hours hold where and when.</summary>
public sealed class HoursBook(Db db, WorkingCalendar calendar) : IFitOutHours
{
    public async Task<AllowedHours> Of(SiteId site, DateOnly day, CancellationToken ct) => (await Of([site], day, ct))[site];

    public async Task<IReadOnlyDictionary<SiteId, AllowedHours>> Of(IEnumerable<SiteId> sites, DateOnly day, CancellationToken ct)
    {
        var asked = sites.Distinct().ToArray();
        var rules = (await db.Set<HoursRule>().AsNoTracking().Where(r => asked.Contains(r.Site) && r.From <= day).ToListAsync(ct)).ToLookup(r => r.Site);
        return asked.ToDictionary(s => s, s => rules[s].MaxBy(r => r.From)?.Hours ?? HoursTemplate.Usual.Hours);
    }

    /// <summary>Whether the community has put hours in force itself, or the company's usual ones stand in.</summary>
    public Task<bool> IsAdopted(SiteId site, DateOnly day, CancellationToken ct) => db.Set<HoursRule>().AnyAsync(r => r.Site == site && r.From <= day, ct);

    public async Task<bool> MayNoise(SiteId site, DateTimeOffset at, CancellationToken ct) =>
        (await Of(site, Shown.DayOf(at), ct)).MayNoise(Shown.Local(at).DateTime, await calendar.Days(ct));

    /// <summary>The half-hours of the last thirty days in which noise outside the hours was heard: several who hear the same, or tap twice, heard it once.</summary>
    public async Task<HashSet<long>> Outside(FitOutId fitOut, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - NoteNoise.Counted;
        return [.. (await db.Set<NoiseNote>().Where(n => n.FitOut == fitOut && !n.Within && n.At > since).Select(n => n.At).ToListAsync(ct)).Select(HalfHour)];
    }

    public static long HalfHour(DateTimeOffset at) => at.ToUnixTimeSeconds() / 1800;

    public async Task<IReadOnlyDictionary<SiteId, NoiseAnswer>> At(IEnumerable<SiteId> sites, DateTimeOffset at, CancellationToken ct)
    {
        var (local, days) = (Shown.Local(at).DateTime, await calendar.Days(ct));
        return (await Of(sites, DateOnly.FromDateTime(local), ct)).ToDictionary(s => s.Key, s => new NoiseAnswer(s.Value.MayNoise(local, days),
            s.Value.Until(local, days) is { } until ? Shown.At(until).ToUniversalTime() : null, Window.Write(s.Value.On(DateOnly.FromDateTime(local), days))));
    }
}
