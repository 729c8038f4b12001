using Quartz;
using Steward.Platform.UseCases;

namespace Steward.Platform.Jobs;

/// <summary>Starts a job now, beside its hours.</summary>
public sealed class RunJob(Work work, JobRunner runner, ISchedulerFactory clock) : Change<string, Bare>(work, JobPermissions.Operate)
{
    protected override async Task Handle(string name, Bare form, CancellationToken ct)
    {
        var job = runner.Find(name);
        await (await clock.GetScheduler(ct)).TriggerJob(new JobKey(job.Name), cancellationToken: ct);
    }
}
