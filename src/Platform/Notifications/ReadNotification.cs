using Microsoft.EntityFrameworkCore;
using Steward.Platform.Live;
using Steward.Platform.UseCases;

namespace Steward.Platform.Notifications;

/// <summary>Notes that a notice has been read, and tells where it leads.</summary>
public sealed class ReadNotification(Work work) : Create<ReadNotification.Form, string>(work, Permission.SignedIn)
{
    public sealed class Form { public long Id { get; set; } }

    protected override async Task<string> Handle(Form form, CancellationToken ct)
    {
        var me = Actor.Account;
        var notice = await Db.Set<Notification>().Where(n => n.Id == form.Id && n.Account == me).OrNotFound(ct);
        notice.ReadAt ??= Now;
        Refresh(Topics.Person(notice.Account));
        return notice.Href;
    }
}

/// <summary>Notes that all notices have been read.</summary>
public sealed class ReadAllNotifications(Work work) : Create<Bare, int>(work, Permission.SignedIn)
{
    protected override async Task<int> Handle(Bare form, CancellationToken ct)
    {
        var me = Actor.Account;
        var unread = await Db.Set<Notification>().Where(n => n.Account == me && n.ReadAt == null).ToListAsync(ct);
        foreach (var notice in unread) notice.ReadAt = Now;
        if (me is { } account) Refresh(Topics.Person(account));
        return unread.Count;
    }
}
