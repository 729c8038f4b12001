using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.Outbox;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Notices;

/// <summary>Tells who holds a request, and the customer who reported it, what becomes of it.</summary>
public sealed class WhenRequestMoves(Notify notify, Colleagues colleagues) : IHear<RequestOpened>, IHear<RequestAccepted>, IHear<RequestResolved>, IHear<RequestReopened>, IHear<RequestCancelled>, IHear<CustomerWrote>
{
    public async Task Hear(RequestOpened news, CancellationToken ct)
    {
        if (!news.Urgent) return;
        var desk = await colleagues.At([news.Site], Permissions.Direct, ct);
        await notify.Tell(NoticeKinds.Urgent, desk.Select(c => c.Id).Where(id => id != news.By), AtDesk(news.Request), "Urgent: {0} {1}", [news.Number, news.Subject], ct);
    }

    public async Task Hear(RequestAccepted news, CancellationToken ct)
    {
        if (news.By != news.Holder) await notify.Tell(NoticeKinds.Given, [news.Holder], AtDesk(news.Request), "You were given {0}: {1}", [news.Number, news.Subject], ct);
        await ToReporter(news.Reporter, news.Holder, news.Request, "Somebody is looking after your request “{0}”.", [news.Subject], ct);
    }

    public Task Hear(RequestResolved news, CancellationToken ct) =>
        ToReporter(news.Reporter, null, news.Request, "Your request “{0}” is done: {1}", [news.Subject, Short(news.Resolution)], ct);

    public async Task Hear(RequestReopened news, CancellationToken ct)
    {
        if (news.Holder is { } holder) await notify.Tell(NoticeKinds.Reopened, [holder], AtDesk(news.Request), "{0} is reopened: {1}", [news.Number, Short(news.Reason)], ct);
    }

    public async Task Hear(RequestCancelled news, CancellationToken ct)
    {
        if (news.Holder is { } holder) await notify.Tell(NoticeKinds.Withdrawn, [holder], AtDesk(news.Request), "{0} is cancelled: {1}", [news.Number, Short(news.Reason)], ct);
    }

    public async Task Hear(CustomerWrote news, CancellationToken ct)
    {
        if (news.Holder is { } holder) await notify.Tell(NoticeKinds.Wrote, [holder], AtDesk(news.Request), "The customer added to {0}: {1}", [news.Number, news.Subject], ct);
    }

    private Task ToReporter(AccountId? reporter, AccountId? holder, RequestId request, string sentence, object?[] arguments, CancellationToken ct) =>
        reporter is { } customer && customer != holder ? notify.Tell(NoticeKinds.Progress, [customer], $"/portal/requests/{request}", sentence, arguments, ct) : Task.CompletedTask;

    private static string AtDesk(RequestId request) => $"/requests/{request}";
    internal static string Short(string words) => words.Length <= 80 ? words : words[..79] + "…";
}
