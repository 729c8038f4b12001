using Microsoft.Extensions.Hosting;
using Quartz;
using Steward.Platform.Pages;

namespace Steward.Platform.Jobs;

/// <summary>Writes the jobs down on the clock before it starts. What stands there with the same hours stays untouched,
/// so that a restart does not forget what was missed while nothing ran.</summary>
internal sealed class Timetable(JobRunner runner, ISchedulerFactory clock) : IHostedService
{
    public async Task StartAsync(CancellationToken ct)
    {
        var scheduler = await clock.GetScheduler(ct);
        foreach (var job in runner.Jobs)
        {
            var detail = JobBuilder.Create<ClockJob>().WithIdentity(job.Name).StoreDurably().RequestRecovery().Build();
            var stands = await scheduler.GetTrigger(new TriggerKey(job.Name), ct) is ICronTrigger known && known.CronExpressionString == job.Cron && known.TimeZone.Equals(Shown.Zone);
            if (stands) await scheduler.AddJob(detail, AddJobOptions.Replacing, ct);
            else await scheduler.ScheduleJob(detail, [Trigger(job)], ScheduleJobOptions.Replacing, ct);
        }
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    private static ITrigger Trigger(Job job) => TriggerBuilder.Create().WithIdentity(job.Name)
        .WithCronSchedule(job.Cron, cron => cron.InTimeZone(Shown.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
}
