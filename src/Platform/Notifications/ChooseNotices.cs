using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.Platform.Notifications;

/// <summary>The kinds of notice this person can be given, and where they want each.</summary>
public sealed class MyChoices(Work work, IEnumerable<Module> modules, MailSettings mail) : Query<MyChoices.Filter, MyChoices.View>(work, Permission.SignedIn)
{
    public sealed record Filter;
    public sealed record Row(string Kind, string Title, bool InApp, bool Mail);
    /// <param name="MailIsOn">Whether letters can be sent at all.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool MailIsOn, string? Address);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var me = Actor.Account;
        var chosen = await Db.Set<NoticeChoice>().Where(c => c.Account == me).ToDictionaryAsync(c => c.Kind, ct);
        var address = await Db.Users.Where(a => a.Id == me).Select(a => a.Email).SingleOrDefaultAsync(ct);
        var rows = NoticeKind.For(Actor, modules).Select(k => chosen.GetValueOrDefault(k.Name) is { } c ? new Row(k.Name, k.Title, c.InApp, c.Mail) : new Row(k.Name, k.Title, true, k.Mail));
        return new([.. rows], mail.IsOn, address);
    }
}

/// <summary>Chooses where notices are to come, kind by kind; what is not named is not wanted.</summary>
public sealed class ChooseNotices(Work work, IEnumerable<Module> modules) : Create<ChooseNotices.Form, bool>(work, Permission.SignedIn)
{
    public sealed class Form
    {
        public List<string> InApp { get; set; } = [];
        /// <summary>Null leaves letters as they were, where none can be sent.</summary>
        public List<string>? Mail { get; set; }
        public bool WithMail { get; set; }
    }

    protected override async Task<bool> Handle(Form form, CancellationToken ct)
    {
        var me = Actor.Account ?? throw new Denied();
        var choices = await Db.Set<NoticeChoice>().Where(c => c.Account == me).ToDictionaryAsync(c => c.Kind, ct);
        foreach (var kind in NoticeKind.For(Actor, modules))
        {
            if (!choices.TryGetValue(kind.Name, out var choice)) Db.Add(choice = new(me, kind.Name) { Mail = kind.Mail });
            choice.InApp = form.InApp.Contains(kind.Name);
            if (form.WithMail) choice.Mail = form.Mail?.Contains(kind.Name) ?? false;
        }
        return true;
    }
}
