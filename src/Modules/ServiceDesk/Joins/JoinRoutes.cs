using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;

namespace Steward.ServiceDesk.Joins;

internal static class JoinRoutes
{
    public static void MapJoins(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("service-desk").WithTags("Joined requests");
        desk.MapGet ("duplicates",              ([AsParameters] LikelyDuplicates.Filter filter, LikelyDuplicates find, CancellationToken ct) => find.Run(filter, ct));
        desk.MapGet ("duplicates/panel",        async ([AsParameters] LikelyDuplicates.Filter filter, LikelyDuplicates find, CancellationToken ct) => Panel(await find.Run(filter, ct), portal: false)).ExcludeFromDescription();
        desk.MapGet ("requests/{id}/joiners",   (RequestId id, JoinersOfRequest of, CancellationToken ct) => of.Run(id, ct));
        desk.MapPost("requests/{id}/join",      (RequestId id, JoinRequest.Form form, JoinRequest join, CancellationToken ct) => join.Run(id, form, ct));
        desk.MapPost("requests/{id}/merge",     (RequestId id, MergeRequest.Form form, MergeRequest merge, CancellationToken ct) => merge.Run(id, form, ct));
        desk.MapPost("requests/{id}/unmerge",   (RequestId id, Bare form, UnmergeRequest unmerge, CancellationToken ct) => unmerge.Run(id, form, ct));
        desk.MapPost("requests/{id}/split",     (RequestId id, SplitWords.Form form, SplitWords split, CancellationToken ct) => split.Run(id, form, ct));
        desk.MapPost("joiners/{id}/call-back",  (JoinerId id, RecordCallBack.Form form, HearJoiner hear, CancellationToken ct) => hear.Run(id, form, ct));
        desk.MapPost("joiners/{id}/split",      (JoinerId id, SplitJoiner split, CancellationToken ct) => split.Run(id, ct));

        var portal = api.MapGroup("portal").WithTags("Residents' portal");
        portal.MapGet ("duplicates",            ([AsParameters] NeighboursReports.Filter filter, NeighboursReports find, CancellationToken ct) => find.Run(filter, ct));
        portal.MapGet ("duplicates/panel",      async ([AsParameters] NeighboursReports.Filter filter, NeighboursReports find, CancellationToken ct) => Panel(await find.Run(filter, ct), portal: true)).ExcludeFromDescription();
        portal.MapPost("requests/{id}/join",    (RequestId id, JoinAsResident.Form form, JoinAsResident join, CancellationToken ct) => join.Run(id, form, ct));
    }

    private static RazorComponentResult<DuplicatesPanel> Panel(IReadOnlyList<LikelyDuplicates.Row> rows, bool portal) => new(new { Rows = rows, Portal = portal });
}
