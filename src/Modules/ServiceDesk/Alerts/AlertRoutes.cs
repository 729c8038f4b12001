using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Alerts;

internal static class AlertRoutes
{
    public static void MapAlerts(this IEndpointRouteBuilder api)
    {
        var alerts = api.MapGroup("service-desk/alerts").WithTags("Alerts");
        alerts.MapList<AlertList, AlertList.Filter, AlertList.Row>("", AlertList.Columns, "Alerts");
        alerts.MapPost("{id}/take",            (AlertId id, Bare form, TakeAlert take, CancellationToken ct) => take.Run(id, form, ct));
        alerts.MapPost("of/{request}",         (RequestId request, Bare form, KeepAlerts keep, CancellationToken ct) => keep.Run(request, form, ct)).WithSummary("Looks again at one request now, as is done of all each minute.");
        alerts.MapGet ("ladder",               ([AsParameters] ShowLadder.Filter filter, ShowLadder show, CancellationToken ct) => show.Run(filter, ct));
        alerts.MapPost("ladder",               (AdoptLadder.Form form, AdoptLadder adopt, CancellationToken ct) => adopt.Run(form, ct));
        alerts.MapPost("ladder/{id}/withdraw", (LadderId id, Bare form, WithdrawLadder withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
    }
}
