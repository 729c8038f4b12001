using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Overview;
using Steward.Platform;
using Steward.Platform.Stories;
using Steward.Platform.Tables;

namespace Steward.FitOut.Inspections;

internal static class InspectionRoutes
{
    public static IServiceCollection AddInspections(this IServiceCollection services) => services
        .AddScoped<InspectionReader>()
        .AddScoped<IShowInOverview, MissedPanel>()
        .AddScoped<PlanWriter>()
        .AddScoped<IBegin, StandardPoints>()
        .GuardThings<SiteInspection, SiteInspectionId>(InspectionVisibility.VisibleTo);

    public static void MapInspections(this IEndpointRouteBuilder api)
    {
        var inspections = api.MapGroup("fit-outs/inspections").WithTags("Fit-outs on site");
        inspections.MapList<SiteInspectionList, SiteInspectionList.Filter, SiteInspectionList.Row>("", SiteInspectionList.Columns, "Site inspections");
        inspections.MapGet ("round",        (MyRound round, CancellationToken ct) => round.Run(new(), ct));
        inspections.MapGet ("{id}",         (SiteInspectionId id, ShowInspection show, CancellationToken ct) => show.Run(id, ct));
        inspections.MapPost("plan",         (PlanInspections.Form form, PlanInspections plan, CancellationToken ct) => plan.Run(form, ct)).WithSummary("Builds the day's plan of every running fit-out that is due, as is done every morning.");
        inspections.MapPost("",             (AddInspection.Form form, AddInspection add, CancellationToken ct) => add.Run(form, ct));
        inspections.MapPost("{id}/inspect", (SiteInspectionId id, InspectSite.Form form, InspectSite inspect, CancellationToken ct) => inspect.Run(id, form, ct));
        inspections.MapPost("{id}/give",    (SiteInspectionId id, GiveInspection.Form form, GiveInspection give, CancellationToken ct) => give.Run(id, form, ct));
        inspections.MapPost("{id}/drop",    (SiteInspectionId id, DropInspection.Form form, DropInspection drop, CancellationToken ct) => drop.Run(id, form, ct));

        var points = api.MapGroup("fit-outs/inspection-points").WithTags("Fit-outs on site");
        points.MapList<PointList, PointList.Filter, PointList.Row>("", PointList.Columns, "Points of inspections");
        points.MapPost("",          (AddInspectionPoint.Form form, AddInspectionPoint add, CancellationToken ct) => add.Run(form, ct));
        points.MapPost("{id}/edit", (InspectionPointId id, PointFields form, EditInspectionPoint edit, CancellationToken ct) => edit.Run(id, form, ct));
    }
}
