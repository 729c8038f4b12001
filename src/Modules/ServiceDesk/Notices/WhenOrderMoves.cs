using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Notices;

/// <summary>Tells workers of work, the holder of the request how it goes, and the customer of a price.</summary>
public sealed class WhenOrderMoves(Notify notify, Db db, Followers followers, Askers askers, Actor actor) : IHear<WorkOrderDispatched>, IHear<WorkOrderReturned>, IHear<WorkOrderQuoted>, IHear<WorkOrderAnswered>, IHear<WorkOrderCompleted>
{
    public async Task Hear(WorkOrderDispatched news, CancellationToken ct)
    {
        if (await Find(news.Request, ct) is { } request)
            await notify.Tell(NoticeKinds.Sent, [news.Worker], $"/my-orders/{news.Order}", "New work for you, {0}: {1}", [news.Number, request.Subject], ct);
    }

    public async Task Hear(WorkOrderReturned news, CancellationToken ct)
    {
        if (await Find(news.Request, ct) is { Holder: { } holder })
            await notify.Tell(NoticeKinds.Back, [holder], $"/work-orders/{news.Order}", "{0} came back from the worker: {1}", [news.Number, WhenRequestMoves.Short(news.Reason)], ct);
    }

    public async Task Hear(WorkOrderQuoted news, CancellationToken ct)
    {
        if (await Find(news.Request, ct) is not { } request) return;
        if (await followers.Asked(news.Request, ct) is not { Count: > 0 } asked) await ToAsk(news, request, ct);
        else await notify.Tell(NoticeKinds.Progress, asked, $"/portal/requests/{news.Request}", "There is a price for “{0}”: ¥{1}. Please say whether you agree.", [request.Subject, new Money(news.Fen)], ct);
    }

    /// <summary>No customer hears of it here: somebody has to tell them.</summary>
    private async Task ToAsk(WorkOrderQuoted news, Request request, CancellationToken ct) =>
        await notify.Tell(NoticeKinds.ToAsk, (await askers.For(request, ct)).Select(c => c.Id), $"/work-orders/{news.Order}", "Tell the customer the price of {0}, ¥{1}, and ask whether they agree: {2}", [news.Number, new Money(news.Fen), request.Subject], ct);

    /// <summary>Whoever had it signed at the door knows.</summary>
    public Task Hear(WorkOrderAnswered news, CancellationToken ct) => news.By == news.Worker ? Task.CompletedTask
        : notify.Tell(NoticeKinds.Sent, [news.Worker], $"/my-orders/{news.Order}", news.Agreed ? "{0}: the price was agreed, the work can begin." : "{0}: the price was declined.", [news.Number], ct);

    public async Task Hear(WorkOrderCompleted news, CancellationToken ct)
    {
        if (await Find(news.Request, ct) is { Holder: { } holder })
            await notify.Tell(NoticeKinds.Finished, [holder], $"/requests/{news.Request}", "{0} is finished: {1}", [news.Number, WhenRequestMoves.Short(news.Result)], ct);
    }

    private Task<Request?> Find(RequestId id, CancellationToken ct) => db.Set<Request>().AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == id, ct);
}
