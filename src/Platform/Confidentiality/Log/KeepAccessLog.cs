using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Each night: verifies the chain, tells who reads the log if a row was touched, and takes off what has been kept long enough.
/// A chain that does not hold is left as it is.</summary>
public sealed class KeepAccessLog(Db db, AccessLog log, AccessVerifier verifier, SettingReader settings, Crew crew, Notify notify, TimeProvider clock, ILogger<KeepAccessLog> program) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var verdict = await verifier.Verify(ct);
        if (!verdict.Holds)
        {
            var first = verdict.Faults[0];
            program.LogCritical("The access log does not hold: {Kind} at row {Number}", first.Kind, first.Number);
            await notify.Tell(ConfidentialityNotices.Broken, await crew.Of(ConfidentialityPermissions.Log, null, ct), "/admin/access-log?Verify=true", "The access log does not hold: row {0}, {1}.", [first.Number, first.Kind], ct);
            await db.SaveChangesAsync(ct);
            return;
        }
        verifier.SetMark(verdict);
        program.LogInformation("The access log holds up to row {Number}: {Seal}", verdict.Last, verdict.LastSeal);
        await Shorten(ct);
    }

    /// <summary>The chain goes on from its first row that is kept.</summary>
    private async Task Shorten(CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-await settings.Get(ConfidentialitySettings.LogDays, ct: ct));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var head = await log.Locked(ct);
        if (await db.Set<AccessEntry>().Where(e => e.At >= before).OrderBy(e => e.Number).FirstOrDefaultAsync(ct) is not { } first || first.Number <= head.First) return;
        log.Add(new(AccessAct.LogShortened, Words: $"{first.Number - head.First}"));
        await log.Link(ct, first);
        await db.SaveChangesAsync(ct);
        // Only now does the database let them go.
        await db.Set<AccessEntry>().Where(e => e.Number < first.Number).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
