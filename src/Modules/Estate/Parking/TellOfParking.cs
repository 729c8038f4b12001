using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Spaces that a household got and gave up, and that it waited for one.</summary>
internal sealed class TellOfParking(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string Parking = "Parking";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.See) ? [new(Parking, "car", "azure")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(Parking)) return [];
        var told = new List<EstateEvent>();
        var held = await db.Set<ParkingHolding>().AsNoTracking().VisibleTo(actor).Where(h => q.Units.Contains(h.Unit) || q.Customers.Contains(h.Customer)).Join(db.Set<ParkingSpace>(), h => h.Space, s => s.Id, (h, s) => new { h, s.Number }).ToListAsync(ct);
        foreach (var (h, space) in held.Select(x => (x.h, x.Number)))
        {
            told.Add(new(h.Id.ToString(), Begin(h.From), Parking, h.Title is ParkingTitle.Owned ? texts["Parking space {0} is owned from here", space] : texts["Parking space {0} rented", space], h.To is { } to ? texts["Holds until {0}", Shown.Day(to)] : null, null, $"/parking/holdings/{h.Id}") { IsDay = true });
            if (h.EndedOn is { } end) told.Add(new(h.Id.ToString(), Begin(end), Parking, texts["Parking space {0} given up", space], null, null, $"/parking/holdings/{h.Id}") { IsDay = true });
        }
        foreach (var w in await db.Set<ParkingWish>().AsNoTracking().VisibleTo(actor).Where(w => q.Units.Contains(w.Unit) || q.Customers.Contains(w.Customer)).ToListAsync(ct))
            told.Add(new(w.Id.ToString(), w.AskedAt, Parking, texts["Put on the waiting list for a parking space, {0}", w.Number], w.Note, null, $"/parking/wishes/{w.Id}") { State = (texts.Of(w.State), Tones.Of(w.State)) });
        return [.. EstateEvent.Sort(told.Where(e => e.At >= q.Since && e.At < q.Until)).Take(q.Most)];
    }

    private static DateTimeOffset Begin(DateOnly day) => Shown.At(day.ToDateTime(TimeOnly.MinValue));
}
