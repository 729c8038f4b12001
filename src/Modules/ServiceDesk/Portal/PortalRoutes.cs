using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Portal;

internal static class PortalRoutes
{
    public static void MapPortal(this IEndpointRouteBuilder api)
    {
        var portal = api.MapGroup("portal").WithTags("Residents' portal");
        portal.MapGet ("requests",                     (MyRequests mine, CancellationToken ct) => mine.Run(new(), ct));
        portal.MapGet ("choices",                      (RequestType? type, ReportChoices choices, CancellationToken ct) => choices.Run(new(type ?? RequestType.Repair), ct));
        portal.MapPost("requests",                     (ReportRequest.Form form, ReportRequest report, CancellationToken ct) => report.Run(form, ct));
        portal.MapGet ("requests/{id}",                (RequestId id, FollowRequest follow, CancellationToken ct) => follow.Run(id, ct));
        portal.MapPost("requests/{id}/words",          (RequestId id, AddToRequest.Form form, AddToRequest add, CancellationToken ct) => add.Run(id, form, ct));
        portal.MapPost("requests/{id}/photos",         (RequestId id, IFormFileCollection photos, AddToRequest add, CancellationToken ct) => add.Run(id, new() { Photos = photos }, ct)).DisableAntiforgery();
        portal.MapPost("requests/{id}/withdraw",       (RequestId id, WithdrawRequest.Form form, WithdrawRequest withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
        portal.MapPost("requests/{id}/rate",           (RequestId id, RateRequest.Form form, RateRequest rate, CancellationToken ct) => rate.Run(id, form, ct));
        portal.MapPost("work-orders/{id}/agree",       (WorkOrderId id, AgreeQuote.Form form, AgreeQuote agree, CancellationToken ct) => agree.Run(id, form, ct));
        portal.MapPost("work-orders/{id}/decline",     (WorkOrderId id, DeclineQuote.Form form, DeclineQuote decline, CancellationToken ct) => decline.Run(id, form, ct));
    }
}
