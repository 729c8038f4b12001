using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Scans of the identity cards and authorities of whoever came to the counter (证件扫描件): they served to check who it was, and go long before the file does.</summary>
public sealed class RetainHandoverScans(Db db, Discarding discarding) : Retained
{
    public static readonly Setting<int> Period = new("retention.handovers.scans.months", "Months for which scans of identity cards and authorities are kept after a move-in or move-out was closed", 6, 0, 600, "Only what is needed of a card is written down, and deleted in time (PIPL 19)");

    public override string Name => "handover-scans";
    public override string Title => "Scans of identity cards of move-ins and move-outs";
    public override string Fate => "The scans are deleted. Who came, the last four of the card, the signatures and the papers on file stay.";
    public override Setting<int> Months => Period;

    /// <summary>Few have any: those that are old lost theirs already.</summary>
    private async Task<IQueryable<Handover>> Over(DateTimeOffset before, CancellationToken ct)
    {
        var ids = (await Scans().Select(a => a.Thing).Distinct().ToListAsync(ct)).ConvertAll(HandoverId.From);
        return db.Set<Handover>().Where(h => h.Running == null && h.OverAt < before && ids.Contains(h.Id));
    }

    private IQueryable<Attachment> Scans() => db.Set<Attachment>().Where(a => a.ThingKind == nameof(Handover) && a.Kind == AttachmentKind.Document);

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<Handover>().Select(h => h.Site).Distinct().ToListAsync(ct);
    public override async Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => await (await Over(before, ct)).CountAsync(h => h.Site == site, ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var kept = except.Select(HandoverId.From).ToArray();
        var due = await (await Over(before, ct)).AsNoTracking().Where(h => h.Site == site && !kept.Contains(h.Id)).OrderBy(h => h.OverAt).ThenBy(h => h.Number).Take(most).ToListAsync(ct);
        return [.. due.Select(h => new DueRecord(h.Key, $"{h.Number} {h.House}", h.OverAt!.Value, $"/move-in/{h.Id}"))];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var ids = things.Select(HandoverId.From).ToArray();
        var over = (await (await Over(before, ct)).Where(h => ids.Contains(h.Id)).Select(h => h.Id).ToListAsync(ct)).ConvertAll(id => id.Value);
        await discarding.Of(Scans().Where(a => over.Contains(a.Thing)), ct);
        return over;
    }
}
