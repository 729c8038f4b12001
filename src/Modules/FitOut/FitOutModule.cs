using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Overview;
using Steward.FitOut.Passes;
using Steward.FitOut.Projects;
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
        .. PassSetup.Menu,
        .. OverviewSetup.Menu,
    ];

    public override IReadOnlyList<Job> Jobs =>
    [
        .. PassSetup.Jobs,
    ];

    public override void Services(IServiceCollection services) => services
        .AddPasses()
        .AddOverview()
        .GuardThings<FitOutProject, FitOutId>(ProjectVisibility.VisibleTo);

    public override void Routes(IEndpointRouteBuilder api)
    {
        api.MapProjects();
        api.MapPasses();
        api.MapOverview();
    }
}
