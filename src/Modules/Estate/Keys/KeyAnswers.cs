using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

internal sealed class KeyAnswers(Db db, Actor actor, KeyRows rows) : IKeys
{
    public async Task<IReadOnlyDictionary<UnitId, IReadOnlyList<KeyCard>>> Of(IEnumerable<UnitId> units, CancellationToken ct)
    {
        if (!actor.May(Permissions.BorrowKeys)) return new Dictionary<UnitId, IReadOnlyList<KeyCard>>();
        var keys = await db.Set<KeptKey>().AsNoTracking().VisibleTo(actor).Where(k => k.Unit != null && units.Contains(k.Unit.Value) && k.State != KeptKeyState.Returned && k.State != KeptKeyState.Rekeyed).OrderBy(k => k.Number).ToListAsync(ct);
        return (await rows.Of(keys, ct)).GroupBy(k => k.Unit!.Value).ToDictionary(g => g.Key, IReadOnlyList<KeyCard> (g) =>
            [.. g.OrderBy(k => k.Loan is null).Select(k => new KeyCard(k.Id, k.Unit!.Value, k.Number, k.Kind.ToString(), k.State.ToString(), Tones.Of(k.State), k.Hook, k.Loan, k.With, k.DueAt, k.IsOverdue))]);
    }
}
