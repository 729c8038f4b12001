using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Goods that were taken out of a unit.</summary>
internal sealed class TellOfPasses(Db db, Actor actor, PassRows rows, Catalogue texts) : ITellOfEstate
{
    private const string Passes = "Goods passes";

    public IReadOnlyList<EventKind> Kinds => actor.May(PassPermissions.See) ? [new(Passes, "package", "orange")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(Passes) || !actor.May(PassPermissions.See)) return [];
        var since = q.Since;
        var found = await db.Set<GoodsPass>().AsNoTracking().VisibleTo(actor).Where(p => (q.Units.Contains(p.Unit) || p.Customer != null && q.Customers.Contains(p.Customer.Value)) && p.AskedAt >= since && p.AskedAt < q.Until)
            .OrderByDescending(p => p.AskedAt).ThenByDescending(p => p.Id).Take(q.Most).ToListAsync(ct);
        return [.. EstateEvent.Sort((await rows.Of(found, ct)).Select(p => new EstateEvent(p.Id.ToString(), p.AskedAt, Passes, texts["Goods pass {0}: {1}", p.Number, p.Goods], p.MovesOut ? texts["The whole household moves out"] : null, p.Name, $"/passes/{p.Id}") { State = (texts.Of(p.State), Tones.Of(p.State)) }))];
    }
}
