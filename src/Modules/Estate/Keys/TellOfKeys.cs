using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Keys that were left with the company, went out and came back.</summary>
internal sealed class TellOfKeys(Db db, Actor actor, LoanRows loans, Catalogue texts) : ITellOfEstate
{
    private const string Held = "Keys held";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.BorrowKeys) ? [new(Held, "key", "yellow")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(Held)) return [];
        var told = new List<EstateEvent>();
        var custodies = db.Set<KeyCustody>().AsNoTracking().VisibleTo(actor).Where(c => q.Units.Contains(c.Unit) || c.Customer != null && q.Customers.Contains(c.Customer.Value));
        foreach (var c in await custodies.ToListAsync(ct))
        {
            told.Add(new(c.Id.ToString(), DayOf(c.From), Held, texts["Keys taken into custody, agreement {0}", c.Number], c.Why, null, $"/keys/custody/{c.Id}") { IsDay = true });
            if (c.EndedOn is { } end) told.Add(new(c.Id.ToString(), DayOf(end), Held, texts["Keys given back, agreement {0}", c.Number], null, null, $"/keys/custody/{c.Id}") { IsDay = true });
        }
        var theirs = db.Set<KeptKey>().VisibleTo(actor).Where(k => k.Unit != null && q.Units.Contains(k.Unit.Value) || custodies.Any(c => c.Id == k.Custody)).Select(k => k.Id);
        var lent = await db.Set<KeyLoan>().AsNoTracking().VisibleTo(actor).Where(l => l.OutAt != null && l.OutAt < q.Until && theirs.Contains(l.Of)).OrderByDescending(l => l.OutAt).ThenByDescending(l => l.Id).Take(q.Most).ToListAsync(ct);
        foreach (var l in await loans.Of(lent, ct))
        {
            told.Add(new(l.Id.ToString(), l.OutAt!.Value, Held, texts["Key {0} lent to {1}", l.Number, l.Name], l.Words ?? texts.Of(l.Purpose), l.HandedBy, $"/keys/loans/{l.Id}") { State = l.BackAt is null && l.IsOverdue ? (texts["Past due"], "red") : null });
            if (l.BackAt is { } back) told.Add(new(l.Id.ToString(), back, Held, texts["Key {0} came back", l.Number], l.Condition is { } c ? texts.Of(c) : null, l.TakenBackBy, $"/keys/loans/{l.Id}"));
        }
        return [.. EstateEvent.Sort(told.Where(e => e.At >= q.Since && e.At < q.Until)).Take(q.Most)];
    }

    private static DateTimeOffset DayOf(DateOnly day) => Shown.At(day.ToDateTime(TimeOnly.MinValue));
}
