using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Live;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Carries imports on in the background, in the name of whoever sent them. Each node takes an import for a while;
/// one that dies leaves it to the others, or to itself when it is back.</summary>
public sealed class ImportService(IServiceScopeFactory scopes, Signals signals, TimeProvider clock, ILogger<ImportService> log) : BackgroundService
{
    public const string Topic = "imports";
    private static readonly int Lanes = Math.Clamp(Environment.ProcessorCount, 2, 4);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60), Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var news = signals.Listen(topic => topic == Topic);
        await Steadily.Repeat(async stop =>
        {
            await Drain(stop);
            await Task.WhenAny(news.Reader.WaitToReadAsync(stop).AsTask(), Task.Delay(Pause, clock, stop));
            while (news.Reader.TryRead(out _)) { }
        }, "Imports", Pause, clock, log, ct);
    }

    /// <summary>Carries on whatever waits until nothing does.</summary>
    public async Task Drain(CancellationToken ct = default)
    {
        while (await Take(ct) is { } import) await CarryOn(import, ct);
    }

    private async Task<Import?> Take(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.GetUtcNow();
        var import = await db.Set<Import>().AsNoTracking()
            .Where(i => (i.State == ImportState.OnTrial || i.State == ImportState.Running) && i.LeaseUntil <= now).OrderBy(i => i.At).FirstOrDefaultAsync(ct);
        if (import is null) return null;
        return await Hold(db, import, now + Lease, import.LeaseUntil, ct) ? import : null;
    }

    private static async Task<bool> Hold(Db db, Import import, DateTimeOffset until, DateTimeOffset was, CancellationToken ct) =>
        await db.Set<Import>().Where(i => i.Id == import.Id && i.LeaseUntil == was).ExecuteUpdateAsync(s => s.SetProperty(i => i.LeaseUntil, until), ct) == 1;

    private async Task CarryOn(Import import, CancellationToken ct)
    {
        var (careful, failure, sideBySide) = (0, (string?)null, true);
        while (await IsOpen(import, ct))
        {
            if (sideBySide && careful == 0) sideBySide = await WriteSideBySide(import, ct);
            try
            {
                await Continue(import, new() { Most = careful > 0 ? 1 : ImportPart.Size, Refuse = failure }, ct);
                (careful, failure) = (Math.Max(0, careful - 1), null);
            }
            // Somewhere among these rows is one that the database will not have: they go one by one, and only that one is passed over.
            catch (Exception problem) when (problem is Refusal or DbUpdateException { InnerException: not SqliteException { SqliteErrorCode: 5 or 6 } } && failure is null)
            {
                if (!await IsOpen(import, ct)) break;
                log.LogWarning(problem, "Import {Import} goes on row by row", import.Id);
                if (careful > 0) failure = problem is Refusal refusal ? refusal.Message : "This row could not be written.";
                else careful = ImportPart.Size;
            }
        }
        await Release(import, ct);
    }

    /// <summary>On PostgreSQL, where several write at once, a stretch of rows is begun before the one before it has ended, as long as both share nothing;
    /// they commit in their order. Goes on to the end, or to where something is in the way: from there it is one stretch after the other.</summary>
    /// <returns>Whether any was written so, and may be again.</returns>
    private async Task<bool> WriteSideBySide(Import import, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<Db>().Database.IsSqlite()) return false;
        var (running, last, any) = (new Queue<(Stretch Rows, Task Written)>(), Task.CompletedTask, false);
        try
        {
            await foreach (var next in scope.ServiceProvider.GetRequiredService<Stretches>().Left(import.Id, ct))
            {
                while (running.Count == Lanes || running.Any(r => r.Rows.Shares(next))) await running.Dequeue().Written;
                if (!await IsOpen(import, ct)) break;
                any = true;
                running.Enqueue((next, last = Continue(import, new() { From = next.From, Most = next.Count, Before = last }, ct)));
            }
            await last;
        }
        catch (Exception problem) when (!ct.IsCancellationRequested) { log.LogInformation(problem, "Import {Import} goes on one stretch of rows after the other", import.Id); }
        finally { foreach (var (_, written) in running) await written.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); }
        return any;
    }

    private async Task Continue(Import import, ContinueImport.Form form, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Become(ActorKind.System, import.By, import.ByName);
        await scope.ServiceProvider.GetRequiredService<ContinueImport>().Run(import.Id, form, ct);
    }

    /// <summary>Still to be carried on; and it stays this node's for a while.</summary>
    private async Task<bool> IsOpen(Import import, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = clock.GetUtcNow() + Lease;
        return await scope.ServiceProvider.GetRequiredService<Db>().Set<Import>().Where(i => i.Id == import.Id && (i.State == ImportState.OnTrial || i.State == ImportState.Running))
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.LeaseUntil, until), ct) == 1;
    }

    private async Task Release(Import import, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<Db>().Set<Import>().Where(i => i.Id == import.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.LeaseUntil, now), ct);
    }
}
