using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

internal static class WorkOrderRoutes
{
    public static void MapWorkOrders(this IEndpointRouteBuilder api)
    {
        var orders = api.MapGroup("service-desk/work-orders").WithTags("Work orders");
        orders.MapList<WorkOrderList, WorkOrderList.Filter, WorkOrderList.Row>("", WorkOrderList.Columns, "Work orders");
        orders.MapGet ("board",               (WorkOrderBoard board, CancellationToken ct) => board.Run(new(), ct));
        orders.MapGet ("mine",                (MyOrders mine, CancellationToken ct) => mine.Run(new(), ct));
        orders.MapGet ("{id}",                (WorkOrderId id, ShowWorkOrder show, CancellationToken ct) => show.Run(id, ct));
        orders.MapGet ("of/{request}",        (RequestId request, OrdersOfRequest of, CancellationToken ct) => of.Run(request, ct));
        orders.MapPost("",                    (DispatchOrder.Form form, DispatchOrder dispatch, CancellationToken ct) => dispatch.Run(form, ct));
        orders.MapPost("{id}/redispatch",     (WorkOrderId id, RedispatchOrder.Form form, RedispatchOrder redispatch, CancellationToken ct) => redispatch.Run(id, form, ct));
        orders.MapPost("{id}/rework",         (WorkOrderId id, ReworkOrder.Form form, ReworkOrder rework, CancellationToken ct) => rework.Run(id, form, ct));
        orders.MapPost("{id}/cancel",         (WorkOrderId id, CancelOrder.Form form, CancelOrder cancel, CancellationToken ct) => cancel.Run(id, form, ct));
        orders.MapPost("{id}/accept",         (WorkOrderId id, Bare form, AcceptOrder accept, CancellationToken ct) => accept.Run(id, form, ct));
        orders.MapPost("{id}/return",         (WorkOrderId id, ReturnOrder.Form form, ReturnOrder giveBack, CancellationToken ct) => giveBack.Run(id, form, ct));
        orders.MapPost("{id}/arrive",         (WorkOrderId id, Bare form, ArriveOnSite arrive, CancellationToken ct) => arrive.Run(id, form, ct));
        orders.MapPost("{id}/start",          (WorkOrderId id, Bare form, StartWork start, CancellationToken ct) => start.Run(id, form, ct));
        orders.MapPost("{id}/hold",           (WorkOrderId id, HoldOrder.Form form, HoldOrder hold, CancellationToken ct) => hold.Run(id, form, ct));
        orders.MapPost("{id}/resume",         (WorkOrderId id, Bare form, ResumeOrder resume, CancellationToken ct) => resume.Run(id, form, ct));
        orders.MapPost("{id}/quote",          (WorkOrderId id, QuoteWork.Form form, QuoteWork quote, CancellationToken ct) => quote.Run(id, form, ct));
        orders.MapPost("{id}/agree",          (WorkOrderId id, AgreeQuote.Form form, AgreeQuote agree, CancellationToken ct) => agree.Run(id, form, ct));
        orders.MapPost("{id}/sign-quote",     (WorkOrderId id, SignQuote.Form form, SignQuote sign, CancellationToken ct) => sign.Run(id, form, ct));
        orders.MapPost("{id}/decline",        (WorkOrderId id, DeclineQuote.Form form, DeclineQuote decline, CancellationToken ct) => decline.Run(id, form, ct));
        orders.MapPost("{id}/lines",          (WorkOrderId id, AddLine.Form form, AddLine add, CancellationToken ct) => add.Run(id, form, ct));
        orders.MapPost("{id}/lines/remove",   (WorkOrderId id, RemoveLine.Form form, RemoveLine remove, CancellationToken ct) => remove.Run(id, form, ct));
        orders.MapPost("{id}/call",           (WorkOrderId id, CallCustomer call, CancellationToken ct) => call.Run(id, ct));
        orders.MapPost("{id}/photos",         (WorkOrderId id, AddPhotos.PhotoTime? taken, IFormFileCollection photos, AddPhotos add, CancellationToken ct) => add.Run(id, new() { Taken = taken ?? default, Photos = photos }, ct)).DisableAntiforgery();
        orders.MapPost("{id}/complete",       (WorkOrderId id, CompleteOrder.Form form, CompleteOrder complete, CancellationToken ct) => complete.Run(id, form, ct));
        orders.MapPost("{id}/confirm",        (WorkOrderId id, ConfirmOrder.Form form, ConfirmOrder confirm, CancellationToken ct) => confirm.Run(id, form, ct));
    }
}
