using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;

namespace Steward.ServiceDesk.Points;

/// <summary>After a day, nothing is left of where reports in passing came from.</summary>
public sealed class ForgetPassersBy(Db db, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var kept = clock.GetUtcNow() - PassByReport.Kept;
        await db.Set<PassByReport>().Where(r => r.At < kept && r.Address != null).ExecuteUpdateAsync(s => s.SetProperty(r => r.Address, (string?)null).SetProperty(r => r.Sender, (string?)null), ct);
    }
}
