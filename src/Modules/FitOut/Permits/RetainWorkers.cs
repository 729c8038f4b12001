using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.FitOut.Permits;

/// <summary>Who worked at a fit-out is known for some time after its file was closed; the file itself stays with the property (装修资料长期保存).</summary>
public sealed class RetainWorkers(Db db) : Retained
{
    public override string Name => "workers";
    public override string Title => "Workers of fit-outs";
    public override string Fate => "Names, photos and what was noted of workers and of whoever watched hot work are taken out. How many badges there were, and when each was read at the gate, stays.";
    public override Setting<int> Months => PermitSettings.WorkerMonths;

    /// <summary>What never came to a closed file counts from the last day asked for.</summary>
    private IQueryable<FitOutProject> Due(SiteId site, DateTimeOffset before)
    {
        var day = Shown.DayOf(before);
        return db.Set<FitOutProject>().Where(p => p.Site == site && (p.State == ProjectState.Archived && p.ArchivedAt < before || (p.State == ProjectState.Withdrawn || p.State == ProjectState.Refused) && p.To < day)
            && (db.Set<Badge>().Any(b => b.FitOut == p.Id && b.Name != Badge.Nobody) || db.Set<HotWork>().Any(w => w.FitOut == p.Id && w.Watcher != Badge.Nobody)));
    }

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<Badge>().Select(b => b.Site).Union(db.Set<HotWork>().Select(w => w.Site)).ToListAsync(ct);

    public override Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => Due(site, before).CountAsync(ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var kept = except.Select(FitOutId.From).ToArray();
        var due = await Due(site, before).Where(p => !kept.Contains(p.Id)).OrderBy(p => p.ArchivedAt == null).ThenBy(p => p.ArchivedAt).ThenBy(p => p.Number).Take(most).Select(p => new { p.Id, p.Number, p.House, p.ArchivedAt, p.To }).ToListAsync(ct);
        return [.. due.Select(p => new DueRecord(p.Id.Value, $"{p.Number} {p.House}", p.ArchivedAt ?? Shown.At(p.To.ToDateTime(TimeOnly.MinValue)), $"/fit-outs/{p.Id}/permit"))];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var (ids, done) = (things.Select(FitOutId.From).ToArray(), new List<Guid>());
        foreach (var site in await db.Set<FitOutProject>().Where(p => ids.Contains(p.Id)).Select(p => p.Site).Distinct().ToListAsync(ct))
        {
            var due = await Due(site, before).Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
            var (badges, hot) = (await db.Set<Badge>().Where(b => due.Contains(b.FitOut)).ToListAsync(ct), await db.Set<HotWork>().Where(w => due.Contains(w.FitOut)).ToListAsync(ct));
            var keys = badges.Select(b => b.Key).Concat(hot.Select(w => w.Key)).ToArray();
            db.RemoveRange(await db.Set<Attachment>().Where(a => keys.Contains(a.Thing)).ToListAsync(ct));
            await db.Blur(keys, _ => null, ct);
            foreach (var badge in badges) badge.Anonymise();
            foreach (var work in hot) work.Anonymise();
            done.AddRange(due.Select(d => d.Value));
        }
        return done;
    }
}
