using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Hears customers who joined a request: by telephone or in the portal, it counts the same.</summary>
public sealed class Hearing(Db db, Actor actor, OutboxWriter outbox, TimeProvider clock)
{
    public Task Hear(Joiner joiner, Request request, CallMethod method, Satisfaction? said, string? words, bool reopens, bool reserved, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (request.State is not (RequestState.Resolved or RequestState.Closed)) throw new Refused("This request is “{0}”: customers are called back when it is done.", request.State);
        var now = clock.GetUtcNow();
        var call = new CallBack(request.Id, request.Site, method, said, words, actor.Account, actor.Name, now) { Joiner = joiner.Id };
        db.Add(call);
        request.RefusePart(call, reserved);
        request.NoteHeard(joiner.ContactName, words);
        if (said is not { } heard) return Task.CompletedTask;
        joiner.Hear(heard, now);
        if (!reopens || heard is not Satisfaction.Dissatisfied) return Task.CompletedTask;
        request.Reopen(words!, actor, now);
        outbox.Add(request.Reopened(words!));
        return Task.CompletedTask;
    }
}
