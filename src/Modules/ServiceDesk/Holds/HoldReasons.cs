using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Holds;

/// <summary>Looks up what something waits for.</summary>
public sealed class HoldReasons(Db db)
{
    /// <summary>The reason chosen, which must be in use.</summary>
    public async Task<HoldReason> Chosen(HoldReasonId? id, string field, CancellationToken ct)
    {
        var reason = await db.Set<HoldReason>().SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new Invalid(field, "{0} is not known.");
        return reason.Retired ? throw new Invalid(field, "{0} is no longer in use.") : reason;
    }

    public async Task<IReadOnlyDictionary<HoldReasonId, string>> Titles(CancellationToken ct) =>
        await db.Set<HoldReason>().AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Title, ct);
}
