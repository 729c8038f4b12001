using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Retention;

/// <summary>Records of one kind that are kept for a time after they were over; each kind says when that was and what goes.</summary>
public abstract class RetainThings<T>(Db db, Forgetting forgetting) : Retained where T : Thing, IOfSite
{
    protected Db Db => db;

    /// <summary>Over before then, and not anonymised yet; the oldest first.</summary>
    protected abstract IQueryable<T> Over(DateTimeOffset before);
    protected abstract IQueryable<T> Among(IQueryable<T> all, IReadOnlyCollection<Guid> keys);
    protected abstract DueRecord Line(T thing);
    protected abstract void Forget(T thing);
    /// <summary>What hangs on them and goes too: its keys.</summary>
    protected virtual Task<IReadOnlyCollection<Guid>> ForgetParts(IReadOnlyCollection<T> things, CancellationToken ct) => Task.FromResult<IReadOnlyCollection<Guid>>([]);

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<T>().Select(t => t.Site).Distinct().ToListAsync(ct);
    public override Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => Over(before).CountAsync(t => t.Site == site, ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var due = await Over(before).AsNoTracking().Where(t => t.Site == site).Take(most + except.Count).ToListAsync(ct);
        return [.. due.Where(t => !except.Contains(t.Key)).Take(most).Select(Line)];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var over = await Among(Over(before), things).ToListAsync(ct);
        await forgetting.Traces([.. over.Select(t => t.Key), .. await ForgetParts(over, ct)], ct);
        foreach (var thing in over) Forget(thing);
        return [.. over.Select(t => t.Key)];
    }
}
