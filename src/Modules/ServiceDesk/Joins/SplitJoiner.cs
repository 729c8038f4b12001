using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Somebody's trouble was another one after all: they go on with a request of their own (拆分), which begins when they joined. Answers its id.</summary>
public sealed class SplitJoiner(Work work, Numbers numbers) : UseCase(work, Permissions.Direct)
{
    public Task<RequestId> Run(JoinerId id, CancellationToken ct = default) => Perform(id, new Bare(), () => Handle(id, ct), ct);

    private async Task<RequestId> Handle(JoinerId id, CancellationToken ct)
    {
        var joiner = await Db.Set<Joiner>().VisibleTo(Actor).Where(j => j.Id == id).OrNotFound(ct);
        if (!joiner.IsStill) throw new Refused("They go on with a request of their own already.");
        if (joiner.From is not null) throw new Refused("They came by a merger: undo the merger instead.");
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == joiner.Request).OrNotFound(ct);
        var own = request.OfItsOwn(await numbers.Next("WX", ct), joiner.Channel, joiner.JoinedAt, joiner.Words);
        (own.Customer, own.Unit, own.ContactName, own.ContactPhone, own.Reporter) = (joiner.Customer, joiner.Unit, joiner.ContactName, joiner.ContactPhone, joiner.Reporter);
        joiner.GoOnWith(own.Id);
        Db.AddRange(own, new RequestTie(request.Id, own.Id, TieKind.Split));
        request.NoteSplit(own.Number);
        Announce(own.Opened(Actor));
        Refresh(request.Topic());
        return own.Id;
    }
}
