using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Each night: verifies the chain, tells who reads the log if a row was touched, and takes off what has been kept long enough.
/// A chain that does not hold is left as it is until two people have settled it, and what was settled is kept whole until all of it may go.</summary>
public sealed class KeepAccessLog(Db db, AccessLog log, AccessVerifier verifier, SettingReader settings, Crew crew, Notify notify, TimeProvider clock, ILogger<KeepAccessLog> program) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var verdict = await verifier.Verify(ct);
        if (!verdict.Holds)
        {
            var newest = verdict.Newest!;
            program.LogCritical("The access log does not hold: {Count} faults, the newest {Kind} at row {Number}", verdict.Count, newest.Kind, newest.Number);
            await notify.Tell(ConfidentialityNotices.Broken, await crew.Of(ConfidentialityPermissions.Log, null, ct), "/admin/access-log?Verify=true", "The access log does not hold: {0} faults, the newest at row {1}: {2}.", [verdict.Count, newest.Number, newest.Kind], ct);
            await db.SaveChangesAsync(ct);
            return;
        }
        verifier.SetMark(verdict);
        program.LogInformation("The access log holds up to row {Number}: {Seal}", verdict.Last, verdict.LastSeal);
        await Shorten(verdict.SettledAt, ct);
    }

    /// <summary>The chain goes on from its first row that is kept.</summary>
    private async Task Shorten(long settled, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-await settings.Get(ConfidentialitySettings.LogDays, ct: ct));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var head = await log.Locked(ct);
        if (await db.Set<AccessEntry>().Where(e => e.At >= before).OrderBy(e => e.Number).FirstOrDefaultAsync(ct) is not { } first || first.Number <= head.First || first.Number <= settled) return;
        log.Add(new(AccessAct.LogShortened, Words: $"{first.Number - head.First}"));
        await log.Link(ct, first);
        await db.SaveChangesAsync(ct);
        // Only now does the database let them go.
        await db.Set<AccessEntry>().Where(e => e.Number < first.Number).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        log.Noted();
    }
}
