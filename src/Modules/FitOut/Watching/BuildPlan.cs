using Steward.FitOut.Inspections;
using Steward.Platform.Jobs;

namespace Steward.FitOut.Watching;

/// <summary>Every morning: the day's plan of inspections.</summary>
public sealed class BuildPlan(PlanInspections plan) : IRunByClock
{
    public Task Run(CancellationToken ct) => plan.Run(new(), ct);
}
