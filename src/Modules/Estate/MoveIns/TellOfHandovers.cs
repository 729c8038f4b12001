using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns;

/// <summary>How homes changed hands, and the defects that were found in them.</summary>
internal sealed class TellOfHandovers(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string Handovers = "Move-ins and move-outs";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.SeeMoveIns) ? [new(Handovers, "login", "lime")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(Handovers)) return [];
        var theirs = db.Set<Handover>().AsNoTracking().VisibleTo(actor).Where(h => q.Units.Contains(h.Unit) || q.Customers.Contains(h.Customer));
        var told = new List<EstateEvent>();
        foreach (var h in await theirs.ToListAsync(ct))
        {
            var (isIn, href) = (h.Way is HandoverWay.In, $"/move-in/{h.Id}");
            if (h.ArrivedAt is { } came) told.Add(new(h.Id.ToString(), came, Handovers, texts[isIn ? "At the counter to move in, {0}" : "At the counter to move out, {0}", h.Number], h.House, null, href) { State = h.KeysAt is null ? (texts.Of(h.State), Tones.Of(h.State)) : null });
            if (h.AcceptedAt is { } taken) told.Add(new(h.Id.ToString(), taken, Handovers, texts["The home was inspected and taken, {0}", h.Number], actor.NameFor(h.AcceptedBy), null, href));
            if (h.KeysAt is { } keys) told.Add(new(h.Id.ToString(), keys, Handovers, texts[isIn ? "Keys handed over, {0}" : "Keys came back, {0}", h.Number], h.FeesFrom is { } from ? texts["Fees from {0}", Shown.Day(from)] : null, null, href));
            if (h.OverAt is { } over) told.Add(new(h.Id.ToString(), over, Handovers, texts[h.State is HandoverState.Withdrawn ? "Withdrawn, {0}" : "File closed, {0}", h.Number], h.Gaps, null, href));
        }
        var found = await db.Set<Defect>().AsNoTracking().VisibleTo(actor).Where(d => theirs.Any(h => h.Id == d.Handover)).OrderByDescending(d => d.FoundOn).ThenByDescending(d => d.Id).Take(q.Most).ToListAsync(ct);
        told.AddRange(found.Select(d => new EstateEvent(d.Id.ToString(), Shown.At(d.FoundOn.ToDateTime(TimeOnly.MinValue)), Handovers, texts["Defect found: {0}", $"{d.Room} {d.Item}"], d.Words, null, $"/move-in/defects/{d.Id}") { State = (texts.Of(d.State), Tones.Of(d.State)) }));
        return [.. EstateEvent.Sort(told.Where(e => e.At >= q.Since && e.At < q.Until)).Take(q.Most)];
    }
}
