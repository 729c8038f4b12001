using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Counts;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Keys;

/// <summary>Goes round the keys that are out or were never fetched, and the counts that are open; what has been told already is left alone.</summary>
public sealed class WatchKeys(Db db, RemindOfLoan remind, LapseLoan lapse, RemindOfCount remindOfCount, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var soon = clock.GetUtcNow().AddMinutes(KeySettings.RemindMinutes.Most);
        var loans = await db.Set<KeyLoan>().AsNoTracking().Where(l => l.Out != null && l.DueAt < soon).ToListAsync(ct);
        var heads = (await db.Set<KeyAlert>().AsNoTracking().Where(a => a.Step == KeyAlertStep.Head).Join(db.Set<KeyLoan>().Where(l => l.Out != null), a => a.Since, l => l.DueAt, (a, l) => new { a.About, a.Since }).ToListAsync(ct)).Select(a => (a.About, a.Since)).ToHashSet();
        await rounds.Each(loans.Where(l => !heads.Contains((l.Key, l.DueAt))), loan => remind.Run(loan.Id, new(), ct), ct);
        var today = Shown.DayOf(clock.GetUtcNow());
        var begun = Shown.At(today.ToDateTime(TimeOnly.MinValue));
        var unfetched = await db.Set<KeyLoan>().AsNoTracking().Where(l => (l.State == KeyLoanState.Asked || l.State == KeyLoanState.Approved) && l.DueAt < begun).Select(l => l.Id).ToListAsync(ct);
        await rounds.Each(unfetched, loan => lapse.Run(loan, new(), ct), ct);
        var counts = await db.Set<KeyCount>().AsNoTracking().Include(c => c.Lines).Where(c => c.State == KeyCountState.Open && c.Due < today).ToListAsync(ct);
        var keys = counts.Select(c => c.Key).ToArray();
        var told = (await db.Set<KeyAlert>().AsNoTracking().Where(a => keys.Contains(a.About)).Select(a => new { a.About, a.Step }).ToListAsync(ct)).Select(a => (a.About, a.Step)).ToHashSet();
        await rounds.Each(counts.Where(c => !told.Contains((c.Key, RemindOfCount.StepOf(c)))), count => remindOfCount.Run(count.Id, new(), ct), ct);
    }
}
