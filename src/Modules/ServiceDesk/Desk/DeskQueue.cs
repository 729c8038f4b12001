using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Desk;

public enum Queue { Open, Mine, Unheld, OnHold, Stuck, ToCallBack }

/// <summary>What lies on the desk: one queue, the urgent and oldest first, and how much is in each.</summary>
public sealed class DeskQueue(Work work, RequestRows rows, Snags snags) : Query<DeskQueue.Filter, DeskQueue.View>(work, Permissions.See)
{
    public const int Most = 100;

    public sealed record Filter
    {
        public Queue? Queue { get; init; }
    }

    public sealed record View(Queue Queue, IReadOnlyDictionary<Queue, int> Counts, IReadOnlyList<RequestList.Row> Rows, ILookup<RequestId, Snag> Snags);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var requests = Db.Set<Request>().VisibleTo(Actor).InChosenSite(Actor);
        var queue = filter.Queue ?? Queue.Open;
        var counts = new Dictionary<Queue, int>();
        foreach (var each in Enum.GetValues<Queue>()) counts[each] = await (await Of(each, requests, ct)).CountAsync(ct);
        var shown = await RequestOrder.By(queue is Queue.ToCallBack ? "call-back" : "desk", await Of(queue, requests, ct)).Take(Most).ToListAsync(ct);
        return new(queue, counts, await rows.Of(shown, ct), queue is Queue.Stuck ? await snags.Among([.. shown.Select(r => r.Id)], ct) : Array.Empty<Request>().ToLookup(r => r.Id, _ => default(Snag)));
    }

    private async Task<IQueryable<Request>> Of(Queue queue, IQueryable<Request> requests, CancellationToken ct) => queue switch
    {
        Queue.Mine       => requests.Open().Where(r => r.Holder == Actor.Account),
        Queue.Unheld     => requests.Open().Where(r => r.Holder == null),
        Queue.OnHold     => requests.Where(r => r.State == RequestState.OnHold),
        Queue.Stuck      => await snags.Any(requests, ct),
        Queue.ToCallBack => requests.ToCallBack(),
        _                => requests.Open(),
    };
}
