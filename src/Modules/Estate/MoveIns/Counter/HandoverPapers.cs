using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>The papers that belong into the file of a move-in: those that are brought, and those that come about at the counter by signing.</summary>
public sealed class HandoverPapers(Db db, Actor actor, TimeProvider clock)
{
    /// <summary>What comes about at the counter itself.</summary>
    public const string KeyReceipt = "key-receipt", Feedback = "building-feedback";

    /// <param name="Signed">Comes onto the file by itself when it is signed here.</param>
    public sealed record Line(PaperKindId Kind, string Code, string Title, bool Signed, bool OnFile);

    public async Task<IReadOnlyList<Line>> Of(Handover handover, CancellationToken ct)
    {
        if (handover.Way is HandoverWay.Out) return [];
        var unit = await db.Set<Unit>().AsNoTracking().SingleAsync(u => u.Id == handover.Unit, ct);
        var kind = await db.Set<Customer>().Where(c => c.Id == handover.Customer).Select(c => c.Kind).SingleAsync(ct);
        var wanted = await Demands.Wanted(db, Shown.DayOf(clock.GetUtcNow()), unit.Site, unit.Use, OccupancyRole.Owner, kind).Distinct().ToListAsync(ct);
        var kinds = await db.Set<PaperKind>().AsNoTracking().Where(k => wanted.Contains(k.Id)).OrderBy(k => k.Order).ToListAsync(ct);
        var held = (await db.Set<Paper>().Where(p => p.WithdrawnAt == null && wanted.Contains(p.Kind) && (p.Unit == unit.Id && (p.Customer == null || p.Customer == handover.Customer) || p.Unit == null && p.Customer == handover.Customer)).Select(p => p.Kind).ToListAsync(ct)).ToHashSet();
        var signed = (await db.Set<Agreement>().Where(a => a.Files != null && !a.Retired && (a.Site == null || a.Site == unit.Site)).Select(a => a.Files!.Value).ToListAsync(ct)).ToHashSet();
        return [.. kinds.Select(k => new Line(k.Id, k.Code, k.Title, signed.Contains(k.Id) || k.Code is KeyReceipt or Feedback, held.Contains(k.Id)))];
    }

    /// <summary>Puts on file what was just signed.</summary>
    public void File(Handover handover, PaperKindId? kind)
    {
        if (kind is not { } id || handover.Way is HandoverWay.Out) return;
        var now = clock.GetUtcNow();
        var paper = new Paper(handover.Site, id, handover.Unit, handover.Customer, now, actor.Name) { IssuedOn = Shown.DayOf(now), Note = handover.Number };
        paper.Recall(PaperAction.Add, handover.Number);
        db.Add(paper);
    }

    /// <summary>Once for each handover, however often it comes about.</summary>
    public async Task File(Handover handover, string code, CancellationToken ct)
    {
        var kind = await db.Set<PaperKind>().Where(k => k.Code == code && !k.Retired).Select(k => (PaperKindId?)k.Id).SingleOrDefaultAsync(ct);
        if (!await db.Set<Paper>().AnyAsync(p => p.Kind == kind && p.Unit == handover.Unit && p.Customer == handover.Customer && p.Note == handover.Number && p.WithdrawnAt == null, ct)) File(handover, kind);
    }
}
