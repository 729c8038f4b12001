using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Points;

internal static class PointRoutes
{
    public static void MapPoints(this IEndpointRouteBuilder api)
    {
        var points = api.MapGroup("service-desk/points").WithTags("Reporting points");
        points.MapList<PointList, PointList.Filter, PointList.Row>("", PointList.Columns, "Reporting points");
        points.MapGet ("labels",        ([AsParameters] PointLabels.Filter filter, PointLabels labels, CancellationToken ct) => labels.Run(filter, ct));
        points.MapPost("",              (AddPoint.Form form, AddPoint add, CancellationToken ct) => add.Run(form, ct));
        points.MapGet ("{id}",          (PointId id, ShowPoint show, CancellationToken ct) => show.Run(id, ct));
        points.MapPut ("{id}",          (PointId id, PointForm form, EditPoint edit, CancellationToken ct) => edit.Run(id, form, ct));
        points.MapPost("{id}/replace",  (PointId id, Bare form, ReplaceCode replace, CancellationToken ct) => replace.Run(id, form, ct));

        api.MapGet("service-desk/requests/{id}/public-face", (RequestId id, PublicFace face, CancellationToken ct) => face.Run(id, ct)).WithTags("Requests");
        api.MapPut("service-desk/requests/{id}/public-words", (RequestId id, TellEverybody.Form form, TellEverybody tell, CancellationToken ct) => tell.Run(id, form, ct)).WithTags("Requests");
    }
}
