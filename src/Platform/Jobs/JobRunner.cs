using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Jobs;

/// <summary>All jobs there are, and how one is run: as the system, in a unit of work of its own, with a note of how it ended.</summary>
public sealed class JobRunner(IEnumerable<Module> modules, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log)
{
    public IReadOnlyList<Job> Jobs { get; } = [.. PlatformJobs.Items.Concat(modules.SelectMany(m => m.Jobs)).OrderBy(j => j.Name, StringComparer.Ordinal)];

    /// <summary>This machine and process, told apart from all others over the same database.</summary>
    public static readonly string Node = $"{Environment.MachineName}:{Environment.ProcessId}";

    public Job Find(string name) => Jobs.SingleOrDefault(j => j.Name == name) ?? throw new NotFound();

    public async Task Run(string name, CancellationToken ct = default)
    {
        var job = Find(name);
        CultureInfo.CurrentUICulture = LanguageCookie.Default;
        var run = await Begin(name, ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().BecomeSystem();
            await ((IRunByClock)scope.ServiceProvider.GetRequiredService(job.Runs)).Run(ct);
            var trouble = scope.ServiceProvider.GetRequiredService<Rounds>().Trouble;
            await End(run, trouble is null ? JobOutcome.Succeeded : JobOutcome.Failed, trouble);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The job {Job} failed", name);
            await End(run, ct.IsCancellationRequested ? JobOutcome.Interrupted : JobOutcome.Failed, failure.GetBaseException().Message);
            throw;
        }
    }

    /// <summary>Two runs of one job never overlap: whatever still counts as running was cut off.</summary>
    private async Task<long> Begin(string name, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        foreach (var cut in await db.Set<JobRun>().Where(r => r.Job == name && r.Outcome == JobOutcome.Running).ToListAsync(ct)) cut.End(JobOutcome.Interrupted, clock.GetUtcNow());
        var run = new JobRun(name, Node, clock.GetUtcNow());
        db.Add(run);
        await db.SaveChangesAsync(ct);
        return run.Id;
    }

    private async Task End(long id, JobOutcome outcome, string? error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        (await db.Set<JobRun>().SingleAsync(r => r.Id == id)).End(outcome, clock.GetUtcNow(), error);
        await db.SaveChangesAsync();
    }
}
