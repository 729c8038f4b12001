using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;

namespace Steward.ServiceDesk.CallBacks;

internal static class CallBackRoutes
{
    public static void MapCallBacks(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("service-desk").WithTags("Call-backs");
        desk.MapList<DueCallBacks, DueCallBacks.Filter, DueCallBacks.Row>("call-backs/due", DueCallBacks.Columns, "Call-backs due");
        desk.MapList<CallBackList, CallBackList.Filter, CallBackList.Row>("call-backs", CallBackList.Columns, "Call-backs");
        desk.MapList<CallRates, CallRates.Filter, CallRates.Row>("call-back-rates", CallRates.Columns, "Call-back rates");
        desk.MapGet ("call-backs/due/{id}",  (DueCallBackId id, ShowCall show, CancellationToken ct) => show.Run(id, ct));
        desk.MapGet ("call-back-rules",      ([AsParameters] ShowCallRules.Filter filter, ShowCallRules show, CancellationToken ct) => show.Run(filter, ct));
        desk.MapGet ("call-scripts",         ([AsParameters] ShowScripts.Filter filter, ShowScripts show, CancellationToken ct) => show.Run(filter, ct));
        desk.MapPost("call-scripts",         (WriteScript.Form form, WriteScript write, CancellationToken ct) => write.Run(form, ct));
        desk.MapGet ("rains",                (ShowRains show, CancellationToken ct) => show.Run(new(), ct));
        desk.MapPost("rains",                (NoteRain.Form form, NoteRain note, CancellationToken ct) => note.Run(form, ct));
    }
}
