using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Dispatching;

internal static class DispatchRoutes
{
    public static void MapDispatching(this IEndpointRouteBuilder api)
    {
        var dispatch = api.MapGroup("service-desk").WithTags("Dispatch");
        dispatch.MapGet ("proposals/{request}",   (RequestId request, DateTime? at, ProposalsFor proposals, CancellationToken ct) => proposals.Run(new(request, at), ct));
        dispatch.MapPost("work-orders/{id}/pass", (WorkOrderId id, Bare form, PassOrder pass, CancellationToken ct) => pass.Run(id, form, ct));
        dispatch.MapGet ("workers",               ([AsParameters] WorkerList.Filter filter, WorkerList list, CancellationToken ct) => list.Run(filter, ct));
        dispatch.MapPut ("workers/{id}",          (AccountId id, KeepWorker.Form form, KeepWorker keep, CancellationToken ct) => keep.Run(id, form, ct));
        dispatch.MapGet ("roster",                ([AsParameters] ShowRoster.Filter filter, ShowRoster show, CancellationToken ct) => show.Run(filter, ct));
        dispatch.MapPost("roster",                (KeepRoster.Form form, KeepRoster keep, CancellationToken ct) => keep.Run(form, ct));
        dispatch.MapGet ("crafts",                ([AsParameters] CraftList.Filter filter, CraftList list, CancellationToken ct) => list.Run(filter, ct));
        dispatch.MapPost("crafts",                (AddCraft.Form form, AddCraft add, CancellationToken ct) => add.Run(form, ct));
        dispatch.MapPut ("crafts/{id}",           (CraftId id, EditCraft.Form form, EditCraft edit, CancellationToken ct) => edit.Run(id, form, ct));
        dispatch.MapGet ("shifts",                ([AsParameters] ShiftList.Filter filter, ShiftList list, CancellationToken ct) => list.Run(filter, ct));
        dispatch.MapPost("shifts",                (AddShift.Form form, AddShift add, CancellationToken ct) => add.Run(form, ct));
        dispatch.MapPut ("shifts/{id}",           (ShiftId id, EditShift.Form form, EditShift edit, CancellationToken ct) => edit.Run(id, form, ct));
    }
}
