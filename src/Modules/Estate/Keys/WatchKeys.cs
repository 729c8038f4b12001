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

/// <summary>Names, numbers and cards of outsiders who had keys, once the years for which records are kept have passed; that a key was lent stays.</summary>
public sealed class ForgetBorrowers(Db db, SettingReader settings, TimeProvider clock) : IRunByClock
{
    private const string Forgotten = "***";

    public async Task Run(CancellationToken ct)
    {
        foreach (var site in await db.Set<KeyLoan>().Select(l => l.Site).Distinct().ToListAsync(ct)) await Forget(site, ct);
    }

    private async Task Forget(SiteId site, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddYears(-await settings.Get(KeySettings.KeepYears, site, ct: ct));
        await db.Set<KeyLoan>().Where(l => l.Site == site && l.Out == null && l.AskedAt < before && l.Borrower != Borrower.Colleague && l.Name != Forgotten)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Name, Forgotten).SetProperty(x => x.Phone, (string?)null).SetProperty(x => x.IdTail, (string?)null).SetProperty(x => x.OwnerCalled, (string?)null), ct);
    }
}
