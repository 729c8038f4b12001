using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;

namespace Steward.ServiceDesk.Outages;

internal static class OutageRoutes
{
    public static void MapOutages(this IEndpointRouteBuilder api)
    {
        var outages = api.MapGroup("service-desk/outages").WithTags("Outages");
        outages.MapList<OutageList, OutageList.Filter, OutageList.Row>("", OutageList.Columns, "Outages");
        outages.MapPost("",              (AnnounceOutage.Form form, AnnounceOutage announce, CancellationToken ct) => announce.Run(form, ct));
        outages.MapGet ("{id}",          (OutageId id, ShowOutage show, CancellationToken ct) => show.Run(id, ct));
        outages.MapPost("{id}/update",   (OutageId id, UpdateOutage.Form form, UpdateOutage update, CancellationToken ct) => update.Run(id, form, ct));
        outages.MapPost("{id}/restore",  (OutageId id, RestoreOutage.Form form, RestoreOutage restore, CancellationToken ct) => restore.Run(id, form, ct));
        outages.MapPost("{id}/withdraw", (OutageId id, WithdrawOutage.Form form, WithdrawOutage withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
        api.MapGet("portal/outages",     (NearMe near, CancellationToken ct) => near.Run(new(), ct)).WithTags("Residents' portal");
    }
}
