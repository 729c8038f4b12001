using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>The building grid by the keys in the company's keeping: which are out, and which should be back by now.</summary>
internal sealed class PaintKeys(Db db, Actor actor, Catalogue texts, TimeProvider clock) : IPaintTheGrid
{
    private const string Overdue = "overdue", Out = "out", Kept = "kept", None = "none";

    public IReadOnlyList<GridView> Views => actor.May(Permissions.BorrowKeys) ? [new("keys", "Keys held", 60)] : [];

    public async Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var keys = await db.Set<KeptKey>().AsNoTracking().VisibleTo(actor)
            .Where(k => k.State != KeptKeyState.Returned && k.State != KeptKeyState.Rekeyed && db.Set<Unit>().Any(u => u.Id == k.Unit && buildings.Contains(u.Building)))
            .Select(k => new { Unit = k.Unit!.Value, IsOut = db.Set<KeyLoan>().Any(l => l.Out == k.Id), IsOverdue = db.Set<KeyLoan>().Any(l => l.Out == k.Id && l.DueAt < now) }).ToListAsync(ct);
        return new(
            [new(Overdue, "red", "!", texts["A key is overdue"]), new(Out, "orange", "→", texts["A key is out"]), new(Kept, "teal", "✓", texts["Keys in our keeping"]), new(None, "secondary", "", texts["No key"])],
            keys.GroupBy(k => k.Unit).ToDictionary(g => g.Key, g => new GridDab(g.Any(k => k.IsOverdue) ? Overdue : g.Any(k => k.IsOut) ? Out : Kept)), None);
    }
}
