using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Hours;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Overview;
using Steward.FitOut.Passes;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Changes;
using Steward.FitOut.BlackList;
using Steward.FitOut.Inspections;
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
        new(66, "Fit-outs at a glance", "chart-bar", "/fit-outs/overview", OverviewPermissions.See, "Fit-outs"),
        new(67, "Fit-outs",         "hammer",         "/fit-outs",          Permissions.See,     "Fit-outs"),
        new(68, "Site inspections", "clipboard-list", "/inspections",       Permissions.See,     "Fit-outs"),
        new(69, "Violations",       "alert-triangle", "/violations",        Permissions.See,     "Fit-outs"),
        new(70, "Acceptances",      "flag",           "/acceptances",       Permissions.See,     "Fit-outs"),
        new(71, "Hot-work permits", "flame",          "/fit-outs/hot-work", Permissions.Inspect, "Fit-outs"),
        new(72, "Deposits held",    "cash",           "/fit-outs/deposits", Permissions.Cashier, "Fit-outs"),
        new(72, "Receipts of fit-outs", "receipt",    "/fit-outs/receipts", Permissions.Cashier, "Fit-outs"),
        new(73, "Workers' badges",  "id-badge-2",     "/fit-outs/badges",   Permissions.Badges,  "Fit-outs"),
        new(74, "Contractors to be warned of", "ban", "/fit-outs/black-list", BlackListPermissions.See, "Fit-outs"),
        new(75, "Tariff and hours", "adjustments",    "/fit-outs/tariff",   Permissions.Rules,   "Fit-outs"),
        new(76, "Goods passes",     "package",        "/passes",            PassPermissions.Ask,  "Gate"),
        new(77, "Goods at the gate", "scan",          "/gate/passes",       PassPermissions.Gate, "Gate"),
        new(78, "Badges at the gate", "door-enter",   "/fit-outs/gate",     Permissions.Badges,  "Gate"),
    ];

    public override IReadOnlyList<MenuItem> PortalMenu =>
    [
        new(10, "Fit out your home", "hammer",  "/portal/fit-outs", Permissions.Apply),
        new(11, "Taking goods out",  "package", "/portal/passes",   PassPermissions.Ask),
    ];

    public override IReadOnlyList<Job> Jobs =>
    [
        Job.Of<WatchReviews> ("Watch over the reviews of fit-outs", "0 25 8 * * ?"),
        Job.Of<ForgetWorkers>("Forget workers' identity numbers",   "0 50 3 * * ?"),
        Job.Of<BuildPlan>    ("Plan the inspections of fit-outs",   "0 30 6 * * ?"),
        Job.Of<WatchFitOuts> ("Watch over fit-outs on site",        "0 3/15 * * * ?"),
        Job.Of<ExpirePasses> ("Close goods passes whose day is over", "0 5 0 * * ?"),
    ];

    public override void Services(IServiceCollection services) => services
        .AddScoped<Remit>()
        .AddScoped<HomeFinder>()
        .AddProjects()
        .AddChanges()
        .AddLedger()
        .AddPermits()
        .AddHours()
        .AddWatching()
        .AddInspections()
        .AddViolations()
        .AddSiteTests()
        .AddAcceptances()
        .AddPasses()
        .AddOverview()
        .GuardThings<FitOutProject, FitOutId>(ProjectVisibility.VisibleTo);

    public override void Routes(IEndpointRouteBuilder api)
    {
        api.MapProjects();
        api.MapChanges();
        api.MapLedger();
        api.MapPermits();
        api.MapHours();
        api.MapWatching();
        api.MapInspections();
        api.MapViolations();
        api.MapSiteTests();
        api.MapAcceptances();
        api.MapPasses();
        api.MapOverview();
    }
}
