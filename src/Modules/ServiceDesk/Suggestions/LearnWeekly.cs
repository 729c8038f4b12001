using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>Lets every site learn once a week, and a new one in the night after its first requests were closed: while few are at work, for it takes a processor to itself.
/// Whoever does not want to wait presses the button.</summary>
public sealed class LearnWeekly(Db db, LearnSuggestions learn, Rounds rounds, TimeProvider clock) : IRunByClock
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task Run(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Week;
        var fresh = await db.Set<SuggestionModel>().Where(m => m.TrainedAt > since).Select(m => m.Site).Distinct().ToListAsync(ct);
        var sites = await db.Set<Request>().Where(r => !fresh.Contains(r.Site) && r.State == RequestState.Closed).Select(r => r.Site).Distinct().ToListAsync(ct);
        await rounds.Each(sites, site => learn.Run(site, new(), ct), ct);
    }
}
