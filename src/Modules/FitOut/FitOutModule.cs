using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
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
        new(46,  "Site inspections", "clipboard-list", "/inspections", Permissions.See, "Fit-outs"),
        new(47,  "Violations",       "alert-triangle", "/violations",  Permissions.See, "Fit-outs"),
        new(48,  "Acceptances",      "flag",           "/acceptances", Permissions.See, "Fit-outs"),
    ];

    public override IReadOnlyList<Job> Jobs =>
    [
        Job.Of<BuildPlan>   ("Plan the inspections of fit-outs", "0 30 6 * * ?"),
        Job.Of<WatchFitOuts>("Watch over fit-outs on site",      "0 3/15 * * * ?"),
    ];

    public override void Services(IServiceCollection services) => services
        .AddWatching()
        .AddInspections()
        .AddViolations()
        .AddSiteTests()
        .AddAcceptances()
        .GuardThings<FitOutProject, FitOutId>(ProjectVisibility.VisibleTo);

    public override void Routes(IEndpointRouteBuilder api)
    {
        api.MapProjects();
        api.MapWatching();
        api.MapInspections();
        api.MapViolations();
        api.MapSiteTests();
        api.MapAcceptances();
    }
}
