using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>Papers that came onto the file or were withdrawn from it.</summary>
internal sealed class TellOfPapers(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string Papers = "Papers on file";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.Papers) ? [new(Papers, "file-text", "indigo")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(Papers)) return [];
        var kinds = await db.Set<PaperKind>().AsNoTracking().ToDictionaryAsync(k => k.Id, ct);
        var theirs = db.Set<Paper>().AsNoTracking().VisibleTo(actor).Where(p => p.Unit != null && q.Units.Contains(p.Unit.Value) || p.Customer != null && q.Customers.Contains(p.Customer.Value));
        var added = await theirs.Where(p => p.AddedAt >= q.Since && p.AddedAt < q.Until).OrderByDescending(p => p.AddedAt).ThenByDescending(p => p.Id).Take(q.Most).ToListAsync(ct);
        var gone = await theirs.Where(p => p.WithdrawnAt >= q.Since && p.WithdrawnAt < q.Until).OrderByDescending(p => p.WithdrawnAt).ThenByDescending(p => p.Id).Take(q.Most).ToListAsync(ct);
        return [.. EstateEvent.Sort(added.Select(p => new EstateEvent(p.Id.ToString(), p.AddedAt, Papers, texts["{0} came onto the file", kinds[p.Kind].Title], p.ExpiresOn is { } last ? texts["Holds until {0}", Shown.Day(last)] : null, p.AddedBy, $"/papers/{p.Id}"))
            .Concat(gone.Select(p => new EstateEvent(p.Id.ToString(), p.WithdrawnAt!.Value, Papers, texts["{0} was withdrawn from the file", kinds[p.Kind].Title], p.WithdrawnBecause, null, $"/papers/{p.Id}")))).Take(q.Most)];
    }
}
