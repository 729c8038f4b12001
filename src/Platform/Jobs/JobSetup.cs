using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Steward.Platform.Jobs;

public static class JobSetup
{
    /// <summary>Puts every job on the clock of China. On PostgreSQL the nodes share one schedule and each firing runs on one of them;
    /// a firing missed while nothing ran is made up for once,
    /// and what a node leaves unfinished when it dies is begun anew by another.</summary>
    /// <param name="postgres">The shared database; null when there is only this node.</param>
    public static void AddJobs(this IServiceCollection services, string? postgres)
    {
        services.AddSingleton<JobRunner>().AddScoped<Horizon>().AddScoped<Rounds>();
        services.AddQuartz(clock =>
        {
            clock.ConfigureScheduler(o => (o.InstanceName, o.InstanceId) = ("Steward", JobRunner.Node));
            clock.UseDefaultThreadPool(4);
            if (postgres is not null)
                clock.UsePersistentStore(store =>
                {
                    store.UsePostgres(postgres);
                    store.UseSystemTextJsonSerializer();
                    store.UseClustering();
                    store.ProvisionSchema();
                });
        });
        services.AddHostedService<Timetable>();
    }
}
