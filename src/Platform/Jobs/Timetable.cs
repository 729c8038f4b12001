using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Steward.Platform.Pages;

namespace Steward.Platform.Jobs;

/// <summary>Writes the jobs down on the clock and lets it go once the program has started. What stands there with the same hours stays untouched,
/// so that a restart does not forget what was missed while nothing ran. When the program ends, jobs under way are waited for as long as the host gives;
/// Quartz's own hosted service waits without end while the database is away.</summary>
internal sealed class Timetable(JobRunner runner, ISchedulerFactory clock, ILogger<Timetable> log) : IHostedLifecycleService
{
    private IScheduler? scheduler;

    public async Task StartAsync(CancellationToken ct)
    {
        scheduler = await clock.GetScheduler(ct);
        foreach (var job in runner.Jobs)
        {
            var detail = JobBuilder.Create<ClockJob>().WithIdentity(job.Name).StoreDurably().RequestRecovery().Build();
            var stands = await scheduler.GetTrigger(new TriggerKey(job.Name), ct) is ICronTrigger known && known.CronExpressionString == job.Cron && known.TimeZone.Equals(Shown.Zone);
            if (stands) await scheduler.AddJob(detail, AddJobOptions.Replacing, ct);
            else await scheduler.ScheduleJob(detail, [Trigger(job)], ScheduleJobOptions.Replacing, ct);
        }
    }

    public async Task StartedAsync(CancellationToken ct) => await scheduler!.Start(ct);

    public async Task StopAsync(CancellationToken ct)
    {
        if (scheduler is null) return;
        try { await scheduler.Shutdown(waitForJobsToComplete: true, ct).AsTask().WaitAsync(ct); }
        catch (OperationCanceledException) { log.LogWarning("The program ends; the clock of the jobs still waited for the database or for a job."); }
    }

    public Task StartingAsync(CancellationToken ct) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken ct) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken ct) => Task.CompletedTask;

    private static ITrigger Trigger(Job job) => TriggerBuilder.Create().WithIdentity(job.Name)
        .WithCronSchedule(job.Cron, cron => cron.InTimeZone(Shown.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
}
