using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Notices;

/// <summary>Tells everybody who joined a request what becomes of it, and the first what happens to an outage.</summary>
public sealed class WhenJoinedMoves(Notify notify, Db db, Followers followers, Actor actor, TimeProvider clock) :
    IHear<RequestAccepted>, IHear<RequestResolved>, IHear<RequestReopened>, IHear<RequestCancelled>, IHear<CustomerWasWritten>, IHear<RequestJoined>, IHear<RequestMerged>, IHear<OutageAnnounced>, IHear<OutageUpdated>, IHear<OutageRestored>, IHear<OutageWithdrawn>
{
    public Task Hear(RequestAccepted news, CancellationToken ct) => ToJoined(news.Request, "Somebody is looking after your request “{0}”.", [news.Subject], ct);

    /// <summary>Those who joined an outage hear it from the outage.</summary>
    public async Task Hear(RequestResolved news, CancellationToken ct)
    {
        if (!await IsOutage(news.Request, ct)) await ToJoined(news.Request, "Your request “{0}” is done: {1}", [news.Subject, WhenRequestMoves.Short(news.Resolution)], ct);
    }

    public Task Hear(RequestReopened news, CancellationToken ct) => ToJoined(news.Request, "“{0}” was opened again.", [news.Subject], ct);

    /// <summary>Of what fell with an outage that was taken back they hear from the outage.</summary>
    public async Task Hear(RequestCancelled news, CancellationToken ct)
    {
        if (news.With is null) await ToJoined(news.Request, "Your request “{0}” was cancelled: {1}", [news.Subject, WhenRequestMoves.Short(news.Reason)], ct);
    }

    public Task Hear(CustomerWasWritten news, CancellationToken ct) => news.Words is { } words
        ? ToAll(news.Request, "There is news of your request “{0}”: {1}", [news.Subject, WhenRequestMoves.Short(words)], ct)
        : ToAll(news.Request, "There is something new about your request “{0}”.", [news.Subject], ct);

    public async Task Hear(RequestJoined news, CancellationToken ct)
    {
        if (news.Holder is { } holder && holder != news.By) await notify.Tell(NoticeKinds.Joined, [holder], $"/requests/{news.Request}", "Somebody else brings the same as {0}: {1}", [news.Number, news.Subject], ct);
    }

    public async Task Hear(RequestMerged news, CancellationToken ct) =>
        await Tell(news.Into, await followers.All(news.Request, ct), "Others reported the same as “{0}”: follow it here from now on.", [news.Subject], ct);

    public Task Hear(OutageAnnounced news, CancellationToken ct) => news.Since > clock.GetUtcNow()
        ? ToAll(news.Request, "{0} is planned from {1} on.", [news.What, news.Since], ct)
        : ToAll(news.Request, "{0}: we are at it, and tell you what becomes of it.", [news.What], ct);

    public Task Hear(OutageUpdated news, CancellationToken ct) => ToAll(news.Request, "{0}: {1}", [news.What, WhenRequestMoves.Short(news.Words)], ct);
    /// <summary>Whoever brought it hears that it is done, unless somebody is still at work on it.</summary>
    public async Task Hear(OutageRestored news, CancellationToken ct)
    {
        var (sentence, arguments) = ("{0} is over: {1}", new object?[] { news.What, WhenRequestMoves.Short(news.Words) });
        if (await db.Set<Request>().VisibleTo(actor).Open().AnyAsync(r => r.Id == news.Request, ct)) await ToAll(news.Request, sentence, arguments, ct);
        else await ToJoined(news.Request, sentence, arguments, ct);
    }

    public Task Hear(OutageWithdrawn news, CancellationToken ct) => ToAll(news.Request, news.BeforeItBegan ? "{0} does not take place: {1}" : "{0} was announced by mistake: {1}", [news.What, WhenRequestMoves.Short(news.Reason)], ct);

    private async Task ToAll(RequestId request, string sentence, object?[] arguments, CancellationToken ct) => await Tell(request, await followers.All(request, ct), sentence, arguments, ct);
    private async Task ToJoined(RequestId request, string sentence, object?[] arguments, CancellationToken ct) => await Tell(request, await followers.Joined(request, ct), sentence, arguments, ct);

    private Task Tell(RequestId request, IEnumerable<AccountId> to, string sentence, object?[] arguments, CancellationToken ct) =>
        notify.Tell(NoticeKinds.Progress, to, $"/portal/requests/{request}", sentence, arguments, ct);

    private Task<bool> IsOutage(RequestId request, CancellationToken ct) => db.Set<Outages.Outage>().AnyAsync(o => o.Request == request && o.State == Outages.OutageState.Restored, ct);
}
