using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

internal static class FloaterRoutes
{
    public static void MapFloaters(this IEndpointRouteBuilder api)
    {
        var floaters = api.MapGroup("estate/floaters").WithTags("Registrations of temporary residents");
        floaters.MapPersonalList<FloaterList, FloaterList.Filter, FloaterList.Row>("", FloaterList.Columns, "Registrations of temporary residents");
        floaters.MapGet ("{id}",        (FloaterId id, ShowFloater show, CancellationToken ct) => show.Run(id, ct));
        floaters.MapPost("",            (RegisterFloater.Form form, RegisterFloater register, CancellationToken ct) => register.Run(form, ct));
        floaters.MapPost("{id}/amend",  (FloaterId id, FloaterFields form, AmendFloater amend, CancellationToken ct) => amend.Run(id, form, ct));
        floaters.MapPost("{id}/report", (FloaterId id, ReportFloater.Form form, ReportFloater report, CancellationToken ct) => report.Run(id, form, ct));
        floaters.MapPost("{id}/leave",  (FloaterId id, LeaveFloater.Form form, LeaveFloater leave, CancellationToken ct) => leave.Run(id, form, ct));
        floaters.MapPost("{id}/reveal", (FloaterId id, RevealForm form, RevealFloater reveal, CancellationToken ct) => reveal.Run(id, form, ct));
        floaters.MapPost("{id}/remind-of-change", (FloaterId id, Bare form, RemindOfFloaterChange remind, CancellationToken ct) => remind.Run(id, form, ct));
        floaters.MapPost("{id}/remind", (FloaterId id, Bare form, RemindOfFloater remind, CancellationToken ct) => remind.Run(id, form, ct));
    }
}
