using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Projects;
using Steward.Platform.Data;

namespace Steward.FitOut.Permits;

/// <summary>Badges that are still out keep a fit-out from being accepted (验收时收回出入证).</summary>
internal sealed class BadgesHoldBack(Db db) : IHoldBack
{
    public async Task<IReadOnlyList<HoldBack>> Of(FitOutProject project, AcceptanceKind at, CancellationToken ct)
    {
        var known = await db.Set<Badge>().CountAsync(b => b.FitOut == project.Id && (b.State == BadgeState.Issued || b.State == BadgeState.Blocked), ct);
        return known == 0 ? [] : [new("{0} badges of workers have not been returned.", [known], $"/fit-outs/{project.Id}/permit")];
    }
}
