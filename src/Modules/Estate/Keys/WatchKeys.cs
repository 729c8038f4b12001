using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Counts;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Goes round the keys that are out and the counts that are open; what has been told already is left alone.</summary>
public sealed class WatchKeys(Db db, RemindOfLoan remind, RemindOfCount remindOfCount, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var soon = clock.GetUtcNow().AddMinutes(KeySettings.RemindMinutes.Most);
        var loans = await db.Set<KeyLoan>().AsNoTracking().Where(l => l.Out != null && l.DueAt < soon).ToListAsync(ct);
        var heads = (await db.Set<KeyAlert>().AsNoTracking().Where(a => a.Step == KeyAlertStep.Head).Join(db.Set<KeyLoan>().Where(l => l.Out != null), a => a.Since, l => l.DueAt, (a, l) => new { a.About, a.Since }).ToListAsync(ct)).Select(a => (a.About, a.Since)).ToHashSet();
        foreach (var loan in loans.Where(l => !heads.Contains((l.Key, l.DueAt)))) await Try(() => remind.Run(loan.Id, new(), ct));
        var today = Shown.DayOf(clock.GetUtcNow());
        var counts = await db.Set<KeyCount>().AsNoTracking().Where(c => c.State == KeyCountState.Open && c.Due < today).Select(c => c.Id).ToListAsync(ct);
        foreach (var count in counts) await Try(() => remindOfCount.Run(count, new(), ct));
    }

    /// <summary>Another node may have told the same in this moment: the next round looks again.</summary>
    private async Task Try(Func<Task> step)
    {
        try { await step(); }
        catch (Refusal) { }
        db.ChangeTracker.Clear();
    }
}
