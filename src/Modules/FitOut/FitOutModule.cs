using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Stories;

namespace Steward.FitOut;

/// <summary>Fit-outs from application to refund, and goods passes (装修、物品放行).</summary>
public sealed class FitOutModule : Module
{
    public override string Name => "Fit-out";

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(66, "Fit-outs", "hammer", "/fit-outs", Permissions.See, "Procedures"),
    ];

    public override IReadOnlyList<MenuItem> PortalMenu =>
    [
        new(10, "Fit-outs", "hammer", "/portal/fit-outs", Permissions.Apply),
    ];

    public override IReadOnlyList<Job> Jobs =>
    [
        Job.Of<WatchReviews>("Watch over the reviews of fit-outs", "0 25 8 * * ?"),
    ];

    public override void Services(IServiceCollection services) => services
        .AddProjects()
        .GuardThings<FitOutProject, FitOutId>(ProjectVisibility.VisibleTo);

    public override void Routes(IEndpointRouteBuilder api)
    {
        api.MapProjects();
    }
}
