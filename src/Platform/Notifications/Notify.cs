using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Live;
using Steward.Platform.UseCases;

namespace Steward.Platform.Notifications;

/// <summary>Gives people notice of something, inside a use case or a hearer and in its transaction: in the bell, by e-mail, as each has chosen.</summary>
public sealed class Notify(Work work, MailSettings mail)
{
    /// <param name="to">Whoever does it need not be told and is left out.</param>
    /// <param name="href">Where it leads, beginning with "/".</param>
    /// <param name="title">An English sentence with places for the arguments: "{0} assigned {1} to you."</param>
    public async Task Tell(NoticeKind kind, IEnumerable<AccountId> to, string href, string title, object?[] arguments, CancellationToken ct = default)
    {
        var (db, now) = (work.Db, work.Now);
        var ids = to.Where(a => a != work.Actor.Account).Distinct().ToArray();
        if (ids.Length == 0) return;
        var people = await db.Users.Where(a => ids.Contains(a.Id) && a.ClosedAt == null).Select(a => new { a.Id, HasMail = a.Email != null }).ToListAsync(ct);
        var choices = await db.Set<NoticeChoice>().AsNoTracking().Where(c => ids.Contains(c.Account) && c.Kind == kind.Name).ToDictionaryAsync(c => c.Account, ct);
        var kept = Sentences.Keep([.. arguments.Select(a => a is string words ? words.Masked() : a)]);
        foreach (var person in people)
        {
            var choice = choices.GetValueOrDefault(person.Id);
            if (choice?.InApp ?? true)
            {
                db.Add(new Notification(person.Id, kind.Name, title, kept, href, now));
                work.Refresh(Topics.Person(person.Id));
            }
            if (mail.IsOn && person.HasMail && (choice?.Mail ?? kind.Mail)) work.Outbox.Add(new MailWanted(person.Id, title, kept, href));
        }
    }
}

/// <summary>A notice that somebody wants by e-mail.</summary>
public sealed record MailWanted(AccountId To, string Title, string Arguments, string Href);
