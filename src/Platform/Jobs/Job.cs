namespace Steward.Platform.Jobs;

/// <summary>Work that comes round by the clock.</summary>
/// <param name="Cron">A Quartz cron expression in the company's time zone, e.g. "0 0 2 * * ?".</param>
/// <param name="Runs">The class that does it; runs once across all nodes, as the system.</param>
public sealed record Job(string Name, string Cron, Type Runs)
{
    public static Job Of<T>(string name, string cron) where T : IRunByClock => new(name, cron, typeof(T));
}

public interface IRunByClock
{
    Task Run(CancellationToken ct);
}
