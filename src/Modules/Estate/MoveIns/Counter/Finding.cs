using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

internal static class FindingHandovers
{
    /// <summary>A handover with its steps, for whoever may see it.</summary>
    public static Task<Handover> Handover(this Db db, HandoverId id, Actor actor, CancellationToken ct) =>
        db.Set<Handover>().VisibleTo(actor).Include(h => h.Steps).Where(h => h.Id == id).OrNotFound(ct);
}
