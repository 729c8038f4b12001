using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
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
    public async Task Hear(RequestAccepted news, CancellationToken ct) => await ToJoined(news.Request, "Somebody is looking after your request “{0}”.", [await Named(news.Request, news.Number, news.Subject, ct)], ct);

    /// <summary>Those who joined an outage hear it from the outage.</summary>
    public async Task Hear(RequestResolved news, CancellationToken ct)
    {
        if (await IsOutage(news.Request, ct)) return;
        var isReadable = await IsReadable(news.Request, ct);
        await ToJoined(news.Request, "Your request “{0}” is done: {1}", [isReadable ? news.Subject : news.Number, WhenRequestMoves.Short(news.Resolution.Masked(unless: isReadable))], ct);
    }

    public async Task Hear(RequestReopened news, CancellationToken ct) => await ToJoined(news.Request, "“{0}” was opened again.", [await Named(news.Request, news.Number, news.Subject, ct)], ct);

    /// <summary>Of what fell with an outage that was taken back they hear from the outage.</summary>
    public async Task Hear(RequestCancelled news, CancellationToken ct)
    {
        if (news.With is null) await ToJoined(news.Request, "Your request “{0}” was cancelled: {1}", [await Named(news.Request, news.Number, news.Subject, ct), WhenRequestMoves.Short(news.Reason)], ct);
    }

    /// <summary>Those who joined hear the words only of what they may read.</summary>
    public async Task Hear(CustomerWasWritten news, CancellationToken ct)
    {
        var isReadable = await IsReadable(news.Request, ct);
        await Tell(news.Request, isReadable ? await followers.All(news.Request, ct) : await followers.First(news.Request, ct), news.Words is null ? SomethingNew : "There is news of your request “{0}”: {1}",
            news.Words is { } words ? [news.Subject, WhenRequestMoves.Short(words)] : [news.Subject], ct);
        if (!isReadable) await ToJoined(news.Request, SomethingNew, [news.Number], ct);
    }

    public async Task Hear(RequestJoined news, CancellationToken ct)
    {
        if (news.Holder is { } holder && holder != news.By) await notify.Tell(NoticeKinds.Joined, [holder], $"/requests/{news.Request}", "Somebody else brings the same as {0}: {1}", [news.Number, news.Subject], ct);
    }

    public async Task Hear(RequestMerged news, CancellationToken ct)
    {
        const string sentence = "Others reported the same as “{0}”: follow it here from now on.";
        await Tell(news.Into, await followers.First(news.Request, ct), sentence, [news.Subject], ct);
        await Tell(news.Into, await followers.Joined(news.Request, ct), sentence, [await Named(news.Request, news.Number, news.Subject, ct)], ct);
    }

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

    private const string SomethingNew = "There is something new about your request “{0}”.";

    /// <summary>What it is called to those who joined: what another household complains of is not told in its words.</summary>
    private async Task<string> Named(RequestId request, string number, string subject, CancellationToken ct) => await IsReadable(request, ct) ? subject : number;
    private Task<bool> IsReadable(RequestId request, CancellationToken ct) => db.Set<Request>().VisibleTo(actor).AnyAsync(r => r.Id == request && r.Type == RequestType.Repair, ct);

    /// <summary>It was an outage that ended, and nobody has opened it again since.</summary>
    private Task<bool> IsOutage(RequestId request, CancellationToken ct) => db.Set<Outages.Outage>().AnyAsync(o => o.Request == request && o.State == Outages.OutageState.Restored
        && !db.Set<Request>().Any(r => r.Id == request && r.ReopenedAt > o.EndedAt), ct);
}
