using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Who is on duty. Of whom the roster says nothing, nothing is assumed.</summary>
public sealed class Roster(Db db)
{
    /// <param name="Shift">Today's, or the one of last night that goes on.</param>
    /// <param name="On">On duty at this moment; else at another hour, or resting.</param>
    public sealed record Standing(Shift Shift, bool On);

    public async Task<IReadOnlyDictionary<AccountId, Standing>> At(IEnumerable<AccountId> workers, DateTimeOffset now, CancellationToken ct)
    {
        var (ids, local) = (workers.Distinct().ToArray(), Shown.Local(now).DateTime);
        var (today, yesterday) = (DateOnly.FromDateTime(local), DateOnly.FromDateTime(local).AddDays(-1));
        var rows = await db.Set<Duty>().AsNoTracking().Where(d => ids.Contains(d.Worker) && (d.Day == today || d.Day == yesterday))
            .Join(db.Set<Shift>(), d => d.Shift, s => s.Id, (d, s) => new { d.Worker, d.Day, Shift = s }).ToListAsync(ct);
        return rows.GroupBy(r => r.Worker)
            .Select(g => (g.Key, Row: g.FirstOrDefault(r => r.Shift.Covers(r.Day, local)) ?? g.FirstOrDefault(r => r.Day == today)))
            .Where(x => x.Row is not null).ToDictionary(x => x.Key, x => new Standing(x.Row!.Shift, x.Row.Shift.Covers(x.Row.Day, local)));
    }
}
