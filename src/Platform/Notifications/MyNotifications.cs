using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Notifications;

/// <summary>What this person has been told, the newest first.</summary>
public sealed class MyNotifications(Work work, Catalogue texts) : Query<MyNotifications.Filter, PageOf<MyNotifications.Row>>(work, Permission.SignedIn)
{
    public sealed record Filter : Listing
    {
        public bool? Unread { get; init; }
    }

    /// <param name="Sentence">In the reader's language.</param>
    public sealed record Row(long Id, string Kind, string Sentence, string Href, DateTimeOffset At, bool IsRead);

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var me = Actor.Account;
        var notices = Db.Set<Notification>().Where(n => n.Account == me);
        if (filter.Unread is true) notices = notices.Where(n => n.ReadAt == null);
        var page = await notices.OrderByDescending(n => n.Id).PageFor(filter, ct);
        return page.With(page.Rows.Select(n => new Row(n.Id, n.Kind, Sentences.Tell(texts, n.Title, n.Arguments), n.Href, n.At, n.ReadAt is not null)));
    }
}

/// <summary>How many notices this person has not read.</summary>
public sealed class CountUnread(Work work) : Query<CountUnread.Filter, CountUnread.View>(work, Permission.SignedIn)
{
    public sealed record Filter;
    public sealed record View(int Unread);
    private static readonly Prepared<AccountId, int> Unread = new((db, me) => db.Set<Notification>().Where(n => n.Account == me && n.ReadAt == null).GroupBy(n => n.Account).Select(all => all.Count()));

    protected override async Task<View> Handle(Filter filter, CancellationToken ct) =>
        new(Actor.Account is { } me ? (await Unread.Ask(Db, me, ct)).SingleOrDefault() : 0);
}
