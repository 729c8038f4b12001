using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Notices;

/// <summary>Tells who holds a request or is to take it, and the customer who reported it, what becomes of it.</summary>
public sealed class WhenRequestMoves(Db db, Notify notify, Colleagues colleagues, Followers followers, Actor actor) : IHear<RequestOpened>, IHear<RequestBecameUrgent>, IHear<RequestAccepted>, IHear<RequestTransferred>, IHear<RequestResolved>, IHear<RequestReopened>, IHear<RequestCancelled>, IHear<RequestRated>, IHear<CustomerWrote>
{
    public Task Hear(RequestOpened news, CancellationToken ct) =>
        news.Urgent ? Ring(news.Request, news.Site, news.Number, news.Subject, news.By, ct) : Task.CompletedTask;

    public Task Hear(RequestBecameUrgent news, CancellationToken ct) => Ring(news.Request, news.Site, news.Number, news.Subject, news.By, ct);

    /// <summary>The head of the department hears of it if they work there; else whoever may take it.</summary>
    public async Task Hear(RequestTransferred news, CancellationToken ct)
    {
        var head = await db.Set<Department>().Where(d => d.Id == news.Department).Select(d => d.Head).SingleAsync(ct);
        var isThere = (await colleagues.At([news.Site], Permissions.Handle, ct)).Any(c => c.Id == head);
        var told = isThere ? [head!.Value] : (await colleagues.At([news.Site], Permissions.Direct, ct)).Select(c => c.Id).ToArray();
        await notify.Tell(NoticeKinds.HandedOver, told.Where(id => id != news.By), AtDesk(news.Request), "{0} was handed over: {1}", [news.Number, Short(news.Reason)], ct);
    }

    public async Task Hear(RequestAccepted news, CancellationToken ct)
    {
        if (news.By != news.Holder) await notify.Tell(NoticeKinds.Given, [news.Holder], AtDesk(news.Request), "You were given {0}: {1}", [news.Number, news.Subject], ct);
        await ToFirst(news.Request, news.Holder, "Somebody is looking after your request “{0}”.", [news.Subject], ct);
    }

    public Task Hear(RequestResolved news, CancellationToken ct) =>
        ToFirst(news.Request, null, "Your request “{0}” is done: {1}", [news.Subject, Short(news.Resolution)], ct);

    public async Task Hear(RequestReopened news, CancellationToken ct)
    {
        if (news.Holder is { } holder && holder != news.By) await notify.Tell(NoticeKinds.Reopened, [holder], AtDesk(news.Request), "{0} is reopened: {1}", [news.Number, Short(news.Reason)], ct);
        await ToFirst(news.Request, news.By, "“{0}” was opened again.", [news.Subject], ct);
    }

    public async Task Hear(RequestCancelled news, CancellationToken ct)
    {
        if (news.Holder is { } holder && holder != news.By) await notify.Tell(NoticeKinds.Withdrawn, [holder], AtDesk(news.Request), "{0} is cancelled: {1}", [news.Number, Short(news.Reason)], ct);
        if (news.With is null) await ToFirst(news.Request, news.By, "Your request “{0}” was cancelled: {1}", [news.Subject, Short(news.Reason)], ct);
    }

    /// <summary>Of what was opened again for it the holder hears already.</summary>
    public async Task Hear(RequestRated news, CancellationToken ct)
    {
        if (news.Satisfaction is not nameof(Satisfaction.Dissatisfied)) return;
        var request = await db.Set<Request>().AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == news.Request && (r.State == RequestState.Resolved || r.State == RequestState.Closed), ct);
        if (request?.Holder is { } holder) await notify.Tell(NoticeKinds.Wrote, [holder], AtDesk(news.Request), "The customer is not satisfied with {0}: {1}", [request.Number, Short(news.Words ?? request.Subject)], ct);
    }

    public async Task Hear(CustomerWrote news, CancellationToken ct)
    {
        if (news.Holder is { } holder) await notify.Tell(NoticeKinds.Wrote, [holder], AtDesk(news.Request), "The customer added to {0}: {1}", [news.Number, news.Subject], ct);
    }

    private async Task Ring(RequestId request, SiteId site, string number, string subject, AccountId? by, CancellationToken ct)
    {
        var desk = await colleagues.At([site], Permissions.Direct, ct);
        await notify.Tell(NoticeKinds.Urgent, desk.Select(c => c.Id).Where(id => id != by), AtDesk(request), "Urgent: {0} {1}", [number, subject], ct);
    }

    /// <param name="but">Who knows already.</param>
    private async Task ToFirst(RequestId request, AccountId? but, string sentence, object?[] arguments, CancellationToken ct) =>
        await notify.Tell(NoticeKinds.Progress, (await followers.First(request, ct)).Where(a => a != but), $"/portal/requests/{request}", sentence, arguments, ct);

    private static string AtDesk(RequestId request) => $"/requests/{request}";
    internal static string Short(string words) => words.Length <= 80 ? words : words[..79] + "…";
}
