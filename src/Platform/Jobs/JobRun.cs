using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Pages;

namespace Steward.Platform.Jobs;

public enum JobOutcome { [Tone("blue")] Running, [Tone("teal")] Succeeded, [Tone("red")] Failed, [Tone("orange")] Interrupted }

/// <summary>One run of a job: when, on which node, and how it ended.</summary>
public sealed class JobRun(string job, string node, DateTimeOffset startedAt)
{
    public long Id { get; private set; }
    public string Job { get; private set; } = job;
    public string Node { get; private set; } = node;
    public DateTimeOffset StartedAt { get; private set; } = startedAt;
    public DateTimeOffset? EndedAt { get; private set; }
    public JobOutcome Outcome { get; private set; }
    public string? Error { get; private set; }

    internal void End(JobOutcome outcome, DateTimeOffset at, string? error = null) => (Outcome, EndedAt, Error) = (outcome, at, error);

    internal sealed class Table : IEntityTypeConfiguration<JobRun>
    {
        public void Configure(EntityTypeBuilder<JobRun> run)
        {
            run.ToTable("platform_job_runs");
            run.Property(r => r.Job).HasMaxLength(80);
            run.Property(r => r.Node).HasMaxLength(80);
            run.HasIndex(r => new { r.Job, r.Id });
        }
    }
}
