using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>On Monday morning drafts the digest of the week before for every site that is in use; on any later day, what Monday missed.</summary>
public sealed class DraftWeekly(Db db, DraftDigest draft, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var week = DigestPeriod.WeekBefore(Shown.DayOf(clock.GetUtcNow()));
        var (end, drafted) = (week.End, db.Set<Digest>().Where(d => d.From == week.From && d.To == week.To).Select(d => d.Site));
        var sites = await db.Set<Request>().Where(r => r.ReceivedAt < end && !drafted.Contains(r.Site)).Select(r => r.Site).Distinct().ToListAsync(ct);
        await rounds.Each(sites, site => draft.Run(new() { Site = site, From = week.From, To = week.To }, ct), ct);
    }
}
