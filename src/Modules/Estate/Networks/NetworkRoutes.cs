using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Estate.Networks.Plans;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

internal static class NetworkRoutes
{
    public static void MapNetworks(this IEndpointRouteBuilder api)
    {
        var nodes = api.MapGroup("estate/network-nodes").WithTags("Networks");
        nodes.MapList<NodeList, NodeList.Filter, NodeList.Row>("", NodeList.Columns, "Valves and networks");
        nodes.MapList<CutOffUnits, CutOffUnits.Filter, CutOffUnits.Row>("{id}/cut-off", CutOffUnits.Columns, "Units cut off");
        nodes.MapGet ("{id}",           (NetworkNodeId id, ShowNode show, CancellationToken ct) => show.Run(id, ct));
        nodes.MapPost("",               (AddNode.Form form, AddNode add, CancellationToken ct) => add.Run(form, ct));
        nodes.MapPost("{id}/correct",   (NetworkNodeId id, NodeFields form, CorrectNode correct, CancellationToken ct) => correct.Run(id, form, ct));
        nodes.MapPost("{id}/connect",   (NetworkNodeId id, ConnectNodes.Form form, ConnectNodes connect, CancellationToken ct) => connect.Run(id, form, ct));
        nodes.MapPost("{id}/serve",     (NetworkNodeId id, ServeUnits.Form form, ServeUnits serve, CancellationToken ct) => serve.Run(id, form, ct));
        nodes.MapPost("{id}/release",   (NetworkNodeId id, ReleaseUnits.Form form, ReleaseUnits release, CancellationToken ct) => release.Run(id, form, ct));
        nodes.MapPost("{id}/shut",      (NetworkNodeId id, ShutValve.Form form, ShutValve shut, CancellationToken ct) => shut.Run(id, form, ct));
        nodes.MapPost("{id}/open",      (NetworkNodeId id, OpenValve.Form form, OpenValve open, CancellationToken ct) => open.Run(id, form, ct));
        nodes.MapPost("{id}/retire",    (NetworkNodeId id, RetireNode.Form form, RetireNode retire, CancellationToken ct) => retire.Run(id, form, ct));
        nodes.MapPost("{id}/reinstate", (NetworkNodeId id, ReinstateNode.Form form, ReinstateNode reinstate, CancellationToken ct) => reinstate.Run(id, form, ct));
        nodes.MapPost("lines/{id}/cut", (NetworkLineId id, Bare form, CutLine cut, CancellationToken ct) => cut.Run(id, form, ct));

        var valves = api.MapGroup("estate/valves").WithTags("Networks");
        valves.MapGet ("",              (string? q, WhichValve which, CancellationToken ct) => which.Run(new(q), ct)).WithSummary("Which valves shut off the unit with this house number.");
        valves.MapGet ("of/{id}",       (UnitId id, ValvesOfUnit valves, CancellationToken ct) => valves.Run(id, ct));
        valves.MapList<ShutOffList, ShutOffList.Filter, ShutOffList.Row>("shut-offs", ShutOffList.Columns, "Shut offs");

        var plans = api.MapGroup("estate/plans").WithTags("Networks");
        plans.MapGet ("",               (bool? retired, PlanList list, CancellationToken ct) => list.Run(new(retired), ct));
        plans.MapGet ("{id}",           (SitePlanId id, ShowPlan show, CancellationToken ct) => show.Run(id, ct));
        plans.MapPost("{id}/place",     (SitePlanId id, PlaceOnPlan.Form form, PlaceOnPlan place, CancellationToken ct) => place.Run(id, form, ct));
        plans.MapPost("{id}/bend",      (SitePlanId id, BendLine.Form form, BendLine bend, CancellationToken ct) => bend.Run(id, form, ct));
        plans.MapPost("marks/{id}/take-off", (PlanMarkId id, Bare form, TakeOffPlan take, CancellationToken ct) => take.Run(id, form, ct));
    }
}
