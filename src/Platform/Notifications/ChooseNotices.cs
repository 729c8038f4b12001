using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.Platform.Notifications;

/// <summary>The kinds of notice there are, and where this person wants each.</summary>
public sealed class MyChoices(Work work, IEnumerable<Module> modules, MailSettings mail) : Query<MyChoices.Filter, MyChoices.View>(work, Permission.SignedIn)
{
    public sealed record Filter;
    public sealed record Row(string Kind, string Title, bool InApp, bool Mail);
    public sealed record View(IReadOnlyList<Row> Rows, bool MailIsOn, string? Address);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var me = Actor.Account;
        var chosen = await Db.Set<NoticeChoice>().Where(c => c.Account == me).ToDictionaryAsync(c => c.Kind, ct);
        var address = await Db.Users.Where(a => a.Id == me).Select(a => a.Email).SingleOrDefaultAsync(ct);
        var rows = NoticeKind.In([typeof(NoticeKind).Assembly, .. modules.Select(m => m.Assembly)])
            .Select(k => chosen.GetValueOrDefault(k.Name) is { } c ? new Row(k.Name, k.Title, c.InApp, c.Mail) : new Row(k.Name, k.Title, true, k.Mail));
        return new([.. rows], mail.IsOn, address);
    }
}

/// <summary>Chooses where one kind of notice is to come.</summary>
public sealed class ChooseNotices(Work work, IEnumerable<Module> modules) : Change<string, ChooseNotices.Form>(work, Permission.SignedIn)
{
    public sealed class Form
    {
        public bool InApp { get; set; }
        public bool Mail { get; set; }
    }

    protected override async Task Handle(string kind, Form form, CancellationToken ct)
    {
        var me = Actor.Account ?? throw new Denied();
        if (NoticeKind.In([typeof(NoticeKind).Assembly, .. modules.Select(m => m.Assembly)]).All(k => k.Name != kind)) throw new NotFound();
        var choice = await Db.Set<NoticeChoice>().SingleOrDefaultAsync(c => c.Account == me && c.Kind == kind, ct);
        if (choice is null) Db.Add(choice = new(me, kind));
        (choice.InApp, choice.Mail) = (form.InApp, form.Mail);
    }
}
