using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;

namespace Steward.Estate.Floating;

/// <summary>Every morning: a registration for each tenant who has moved in, and reminders of what is to be reported, of who came and of who left.</summary>
public sealed class WatchFloaters(Db db, RegisterFloater register, RemindOfFloater remind, RemindOfFloaterChange remindOfChange, Rounds rounds, TimeProvider clock) : IRunByClock
{
    /// <summary>Who moved in longer ago than this and came in with a table was registered elsewhere, before there was a Steward.</summary>
    private const int Lookback = 30;

    public async Task Run(CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var since = today.AddDays(-Lookback);
        var stays = await db.Set<Occupancy>().On(today).Where(o => o.Role == OccupancyRole.Tenant && !db.Set<Floater>().Any(f => f.Occupancy == o.Id)
            && db.Set<Customer>().Any(c => c.Id == o.Customer && c.Kind == CustomerKind.Person)).Select(o => new { o.Id, o.From }).ToListAsync(ct);
        var late = await Written([.. stays.Where(s => s.From < since).Select(s => s.Id)], ct);
        await rounds.Each(stays.Where(s => s.From >= since || late.Contains(s.Id)).Select(s => s.Id), stay => register.Run(new() { Stay = stay }, ct), ct);
        await rounds.Each(await db.Set<Floater>().AsNoTracking().Where(f => f.State == FloaterState.ToReport).Select(f => f.Id).ToListAsync(ct), floater => remind.Run(floater, new(), ct), ct);
        await rounds.Each(await db.Set<Floater>().AsNoTracking().Where(f => f.LeftOn == null && db.Set<Occupancy>().Any(o => o.Id == f.Occupancy && o.To < today)).Select(f => f.Id).ToListAsync(ct), floater => remindOfChange.Run(floater, new(), ct), ct);
    }

    /// <summary>Of these stays those that somebody wrote down or corrected here, however long after the first day.</summary>
    private async Task<HashSet<OccupancyId>> Written(IReadOnlyList<OccupancyId> stays, CancellationToken ct)
    {
        var written = new HashSet<OccupancyId>();
        foreach (var some in stays.Chunk(500))
        {
            var keys = some.Select(s => s.Value).ToArray();
            written.UnionWith((await db.Set<AuditEntry>().Where(a => (a.UseCase == nameof(MoveIn) || a.UseCase == nameof(CorrectOccupancy)) && a.Subject != null && EF.Parameter(keys).Contains(a.Subject.Value)).Select(a => a.Subject!.Value).Distinct().ToListAsync(ct)).Select(id => new OccupancyId(id)));
            written.UnionWith(await db.Set<Occupancy>().Where(o => EF.Parameter(some).Contains(o.Id) && db.Set<TenureChange>().Any(c => c.Kind == TenureKind.Tenant && c.Unit == o.Unit && c.Coming == o.Customer)).Select(o => o.Id).ToListAsync(ct));
        }
        return written;
    }
}
