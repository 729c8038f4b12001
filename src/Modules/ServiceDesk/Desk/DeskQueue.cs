using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Desk;

public enum Queue { Open, Mine, Unheld, OnHold, ToCallBack }

/// <summary>What lies on the desk: one queue, the urgent and oldest first, and how much is in each.</summary>
public sealed class DeskQueue(Work work, RequestRows rows) : Query<DeskQueue.Filter, DeskQueue.View>(work, Permissions.See)
{
    public const int Most = 100;

    public sealed record Filter
    {
        public Queue? Queue { get; init; }
    }

    public sealed record View(Queue Queue, IReadOnlyDictionary<Queue, int> Counts, IReadOnlyList<RequestList.Row> Rows);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var requests = Db.Set<Request>().VisibleTo(Actor).InChosenSite(Actor);
        var queue = filter.Queue ?? Queue.Open;
        var counts = new Dictionary<Queue, int>();
        foreach (var each in Enum.GetValues<Queue>()) counts[each] = await Of(each, requests).CountAsync(ct);
        var shown = await RequestOrder.By(queue is Queue.ToCallBack ? "call-back" : "desk", Of(queue, requests)).Take(Most).ToListAsync(ct);
        return new(queue, counts, await rows.Of(shown, ct));
    }

    private IQueryable<Request> Of(Queue queue, IQueryable<Request> requests) => queue switch
    {
        Queue.Mine       => requests.Open().Where(r => r.Holder == Actor.Account),
        Queue.Unheld     => requests.Open().Where(r => r.Holder == null),
        Queue.OnHold     => requests.Where(r => r.State == RequestState.OnHold),
        Queue.ToCallBack => requests.ToCallBack(),
        _                => requests.Open(),
    };
}
