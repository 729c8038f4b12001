using Microsoft.EntityFrameworkCore;
using Quartz;
using Steward.Contracts.Identity;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Jobs;

/// <summary>What runs by the clock: when it ran last and how that ended, and when it runs next.</summary>
public sealed class JobList(Work work, JobRunner runner) : Query<JobList.Filter, IReadOnlyList<JobList.Row>>(work, JobPermissions.Operate)
{
    public sealed record Filter;
    public sealed record Row(string Name, string Cron, DateTimeOffset? NextRun, DateTimeOffset? LastRun, TimeSpan? Took, JobOutcome? Outcome, string? Error, string? Node);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var rows = new List<Row>();
        foreach (var job in runner.Jobs)
        {
            var last = await Db.Set<JobRun>().Where(r => r.Job == job.Name).OrderByDescending(r => r.Id).FirstOrDefaultAsync(ct);
            var next = new CronExpression(job.Cron, Shown.Zone).GetNextValidTimeAfter(Now);
            rows.Add(new(job.Name, job.Cron, next, last?.StartedAt, last?.EndedAt - last?.StartedAt, last?.Outcome, last?.Error, last?.Node));
        }
        return rows;
    }
}

public static class JobPermissions
{
    public static readonly Permission Operate = new("jobs.operate", "See and start what runs by the clock", Post.Administrator);
}
