using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.TimeLines;

/// <summary>The archive's own part of a time line: who came and went, and who changed what on record.</summary>
internal sealed class TellOfRecords(Db db, Actor actor, Telling telling, Authors authors, Catalogue texts, TimeProvider clock) : ITellOfEstate
{
    private const string Stays = "Occupancies", Records = "Records kept";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.See) ? [new(Stays, "home", "purple"), new(Records, "edit", "secondary")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion question, CancellationToken ct)
    {
        var told = new List<EstateEvent>();
        if (question.Wants(Stays)) told.AddRange(await StaysOf(question, ct));
        if (question.Wants(Records)) told.AddRange(await RecordsOf(question, ct));
        return [.. EstateEvent.Sort(told).Take(question.Most)];
    }

    private async Task<IEnumerable<EstateEvent>> StaysOf(EstateQuestion q, CancellationToken ct)
    {
        var (first, last) = (Shown.DayOf(q.Since), Shown.DayOf(q.Until < clock.GetUtcNow() ? q.Until.AddTicks(-1) : clock.GetUtcNow()));
        var stays = db.Set<Occupancy>().AsNoTracking().Where(o => q.Units.Contains(o.Unit) || q.Customers.Contains(o.Customer));
        async Task<IEnumerable<EstateEvent>> Of(IQueryable<Occupancy> some, Func<Stay, DateOnly> day, string sentence)
        {
            var rows = await some.Take(q.Most).Join(db.Set<Unit>().VisibleTo(actor), o => o.Unit, u => u.Id, (o, u) => new { o, u.Label }).Join(db.Set<Customer>().VisibleTo(actor), x => x.o.Customer, c => c.Id,
                (x, c) => new Stay(x.o.Id, x.o.Unit, x.Label, c.Kind, c.Name, c.Id, x.o.Role, x.o.From, x.o.To)).ToListAsync(ct);
            return rows.Select(r => new EstateEvent(r.Id.ToString(), Shown.At(day(r).ToDateTime(TimeOnly.MinValue)), Stays, texts[sentence, Privacy.Name(actor, r.Kind, r.Name), r.Role, r.Label], null, null,
                q.Units.Contains(r.Unit) ? $"/customers/{r.Customer}" : $"/units/{r.Unit}") { IsDay = true });
        }
        var came = await Of(stays.Where(o => o.From >= first && o.From <= last).OrderByDescending(o => o.From).ThenByDescending(o => o.Id), r => r.From, texts["{0} added to {2} as {1}"]);
        var went = await Of(stays.Where(o => o.To >= first && o.To < last).OrderByDescending(o => o.To).ThenByDescending(o => o.Id), r => r.To!.Value.AddDays(1), texts["{0} is no longer {1} of {2}"]);
        return came.Concat(went);
    }

    private sealed record Stay(OccupancyId Id, UnitId Unit, string Label, CustomerKind Kind, string Name, CustomerId Customer, OccupancyRole Role, DateOnly From, DateOnly? To);

    private async Task<IEnumerable<EstateEvent>> RecordsOf(EstateQuestion q, CancellationToken ct)
    {
        Guid[] things = [.. q.Units.Select(u => u.Value), .. q.Customers.Select(c => c.Value)];
        var moves = await db.Set<Moved>().AsNoTracking().Where(m => things.Contains(m.Thing) && m.At >= q.Since && m.At < q.Until).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(q.Most).ToListAsync(ct);
        var called = await authors.Of(moves.Select(m => m.By), ct);
        return moves.Select(m => m.SignedAs(called(m.By, m.ByName))).Select(m => new EstateEvent(m.Id.ToString("D20"), m.At, Records, telling.Of(m.Kind, m.Action) is { } told ? texts[told.Sentence, m.ByName] : texts["{0}: {1}", m.ByName, texts.Of($"{m.Kind}Action", m.Action)], m.Note, m.ByName, null));
    }
}
