using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Settings;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Exports of personal data that are over: fetched, declined, withdrawn, or never fetched in time (导出申请).</summary>
public sealed class RetainExports(Db db) : Retained
{
    public static readonly Setting<int> Period = new("retention.exports.months", "Months for which exports of personal data are kept on record", 36, 0, 600, "PIPL 56: records of how data were processed are kept for at least three years");
    private const string Nobody = "***";

    public override string Name => "exports";
    public override string Title => "Exports of personal data that are over";
    public override string Fate => "What it was for, what the list was narrowed to and what was said are taken out. That somebody took which list, and with whose leave, stays.";
    public override Setting<int> Months => Period;

    private IQueryable<ExportRequest> Over(DateTimeOffset before) => db.Set<ExportRequest>()
        .Where(e => e.Purpose != Nobody && e.State != ExportState.Asked && (e.FetchedAt ?? e.FetchUntil ?? e.At) < before);

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<ExportRequest>().Select(e => e.Site).Distinct().ToListAsync(ct);
    public override Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => Over(before).CountAsync(e => e.Site == site, ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var kept = except.Select(ExportRequestId.From).ToArray();
        var due = await Over(before).AsNoTracking().Where(e => e.Site == site && !kept.Contains(e.Id)).OrderBy(e => e.FetchedAt ?? e.FetchUntil ?? e.At).ThenBy(e => e.Number).Take(most).ToListAsync(ct);
        return [.. due.Select(e => new DueRecord(e.Key, e.Number, e.FetchedAt ?? e.FetchUntil ?? e.At, $"/exports/{e.Id}"))];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var ids = things.Select(ExportRequestId.From).ToArray();
        var over = await Over(before).Where(e => ids.Contains(e.Id)).ToListAsync(ct);
        await db.Blur([.. over.Select(e => e.Key)], _ => null, ct);
        foreach (var export in over) export.Forget(Nobody);
        return [.. over.Select(e => e.Key)];
    }
}
