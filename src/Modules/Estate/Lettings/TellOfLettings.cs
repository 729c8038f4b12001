using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Public space that customers on record asked for.</summary>
internal sealed class TellOfLettings(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string Lettings = "Lettings";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.See) ? [new(Lettings, "building-store", "orange")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(Lettings)) return [];
        var theirs = await db.Set<Letting>().AsNoTracking().VisibleTo(actor).Where(l => l.Customer != null && q.Customers.Contains(l.Customer.Value) && l.AskedAt >= q.Since && l.AskedAt < q.Until)
            .OrderByDescending(l => l.AskedAt).ThenByDescending(l => l.Id).Take(q.Most).Join(db.Set<Lettable>(), l => l.Place, p => p.Id, (l, p) => new { l, p.Name }).ToListAsync(ct);
        return [.. EstateEvent.Sort(theirs.Select(x => new EstateEvent(x.l.Id.ToString(), x.l.AskedAt, Lettings, texts["{0} asked for from {1} to {2}", x.Name, Shown.Day(x.l.From), Shown.Day(x.l.To)], x.l.Purpose, null, $"/lettings/{x.l.Id}")
        {
            State = (texts.Of(x.l.State), Tones.Of(x.l.State)),
        }))];
    }
}
