using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>That those who live here for a time were reported.</summary>
internal sealed class TellOfFloaters(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string Floating = "Registrations of temporary residents";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.Floaters) ? [new(Floating, "id", "green")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(Floating)) return [];
        var told = new List<EstateEvent>();
        foreach (var f in await db.Set<Floater>().AsNoTracking().VisibleTo(actor).Where(f => q.Units.Contains(f.Unit) || q.Customers.Contains(f.Customer)).ToListAsync(ct))
        {
            if (f.ReportedOn is { } on) told.Add(new(f.Id.ToString(), Begin(on), Floating, texts["Registration {0} reported to the authority", f.Number], f.ReportNumber, null, $"/floating/{f.Id}") { IsDay = true });
            if (f.LeftOn is { } left) told.Add(new(f.Id.ToString(), Begin(left), Floating, texts["Registration {0}: moved away", f.Number], null, null, $"/floating/{f.Id}") { IsDay = true });
        }
        return [.. EstateEvent.Sort(told.Where(e => e.At >= q.Since && e.At < q.Until)).Take(q.Most)];
    }

    private static DateTimeOffset Begin(DateOnly day) => Shown.At(day.ToDateTime(TimeOnly.MinValue));
}
