using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Steward.Platform.Pages;

namespace Steward.Platform.Jobs;

public static class JobSetup
{
    /// <summary>Puts every job on the clock of China. On PostgreSQL the nodes share one schedule and each firing runs on one of them;
    /// a firing missed while nothing ran is made up for once.</summary>
    /// <param name="postgres">The shared database; null when there is only this node.</param>
    public static void AddJobs(this IServiceCollection services, string? postgres, params Module[] modules)
    {
        services.AddSingleton<JobRunner>();
        services.AddQuartz(clock =>
        {
            clock.ConfigureScheduler(o => (o.InstanceName, o.InstanceId) = ("Steward", "AUTO"));
            clock.UseDefaultThreadPool(4);
            if (postgres is not null)
                clock.UsePersistentStore(store =>
                {
                    store.UsePostgres(postgres);
                    store.UseSystemTextJsonSerializer();
                    store.UseClustering();
                    store.ProvisionSchema();
                });
            foreach (var job in PlatformJobs.Items.Concat(modules.SelectMany(m => m.Jobs)))
                clock.ScheduleJob<ClockJob>(
                    trigger => trigger.WithIdentity(job.Name).WithCronSchedule(job.Cron, cron => cron.InTimeZone(Shown.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                    detail => detail.WithIdentity(job.Name).StoreDurably());
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }
}
