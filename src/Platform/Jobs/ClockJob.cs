using Quartz;

namespace Steward.Platform.Jobs;

/// <summary>What Quartz fires: the job of the same name. Never twice at once, on whatever node.</summary>
[DisallowConcurrentExecution]
public sealed class ClockJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await runner.Run(context.JobDetail.Key.Name, cancellationToken);
}
