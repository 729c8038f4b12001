using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Brings the alerts of a request up to date: gives those whose moment has come, and ends those of what is no longer so.
/// An alert and its notices are written together; if another node was first, neither is.</summary>
public sealed class KeepAlerts(Work work, Watchman watchman, Told told, Notify notify) : Change<RequestId, Bare>(work, Permissions.Direct)
{
    protected override async Task Handle(RequestId id, Bare form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().AsNoTracking().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var round = await watchman.Round(Db.Set<Request>().Where(r => r.Id == id), request.Site, Now, ct);
        var given = await Db.Set<Alert>().Where(a => a.Request == id).ToListAsync(ct);
        foreach (var alert in given) alert.Bear(round.Bears(alert), Now);
        var due = round.Missing(given).ToArray();
        given.AddRange(due.Select((d, rank) => new Alert(d.Of.Site, id, d.Of.Order, d.Of.Thing, d.Of.Watch, d.Of.Since, d.Step.Code, d.Of.Told(d.Step.Whom), d.Of.From, Now) { Rank = rank, Call = d.Of.Call }));
        foreach (var alert in given) alert.Compare(given);
        Db.AddRange(given.TakeLast(due.Length));
        foreach (var together in due.GroupBy(d => d.Of)) await Tell(together.Key, together.Select(d => d.Step.Whom), ct);
        if (due.Length > 0) Refresh(request.Topic());
    }

    /// <summary>Steps that come together, after a standstill, are told once to each.</summary>
    private async Task Tell(Sighting seen, IEnumerable<Whom> steps, CancellationToken ct)
    {
        var people = new HashSet<AccountId>();
        foreach (var whom in steps) people.UnionWith(await told.For(whom, seen, ct));
        var sentence = seen.Watch switch
        {
            Watch.Unheld        => "Nobody holds {0} since {2}: {1}",
            Watch.OrderNotTaken => "{0} has not been taken since {2}: {1}",
            Watch.OrderReturned => "{0} was given back at {2} and waits to be sent again: {1}",
            Watch.HolderAway    => "Whoever holds {0} is not there: {1}",
            Watch.NotPriced     => "{0} was to be priced by {2}: {1}",
            Watch.CallBack when seen.From > Now => "A customer is to be called back by {2} about {0}: {1}",
            Watch.CallBack      => "A customer was to be called back by {2} about {0}: {1}",
            Watch.ProposalWaits => "The proposal to {0} waits for approval since {2}: {1}",
            Watch.Stuck         => "{0} is stuck since {2}: {1}",
            _ when seen.From > Now => "{3} of {0} is due at {2}: {1}",
            _                   => "{3} of {0} is late since {2}: {1}",
        };
        var href = seen.Call is { } call ? $"/call-backs/{call}" : seen.Order is { } order ? $"/work-orders/{order}" : $"/requests/{seen.Request}";
        await notify.Tell(NoticeKinds.Alert, people, href, sentence, [seen.Number, seen.Subject, seen.From, seen.Watch], ct);
    }
}
