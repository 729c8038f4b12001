using System.Globalization;
using System.Net;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Outbox;

namespace Steward.Platform.Notifications;

/// <summary>Sends a notice by e-mail in its reader's language. Its Message-Id is the same at every attempt,
/// so that a letter sent just before a crash is not delivered a second time by a server that knows it.</summary>
public sealed class SendMail(Db db, Delivery delivery, MailSettings settings, Catalogue texts) : IHear<MailWanted>, IActOutside
{
    public async Task Hear(MailWanted wanted, CancellationToken ct)
    {
        var reader = await db.Users.AsNoTracking().Where(a => a.Id == wanted.To && a.ClosedAt == null && a.Email != null)
            .Select(a => new { a.Name, a.Email, a.Language }).SingleOrDefaultAsync(ct);
        if (reader is null || !settings.IsOn) return;
        var letter = InLanguage(reader.Language, () => Write(wanted, reader.Name, reader.Email!));
        using var smtp = new SmtpClient { Timeout = 20_000 };
        await smtp.ConnectAsync(settings.Host!, settings.Port, settings.Security, ct);
        if (!string.IsNullOrEmpty(settings.User)) await smtp.AuthenticateAsync(settings.User, settings.Password ?? "", ct);
        await smtp.SendAsync(letter, ct);
        // The server has it: a farewell that fails must not send it again.
        try { await smtp.DisconnectAsync(true, ct); } catch (Exception failure) when (failure is IOException or SmtpProtocolException) { }
    }

    private MimeMessage Write(MailWanted wanted, string name, string address)
    {
        var sentence = Sentences.Tell(texts, wanted.Title, wanted.Arguments);
        var link = settings.PublicAddress is { } url ? url.TrimEnd('/') + wanted.Href : null;
        string greeting = texts["Dear {0},", name], look = texts["Look at it in Steward"], why = texts["You receive this because you chose to be told by e-mail. You may change that under «Notifications» in Steward."];
        var body = new BodyBuilder
        {
            TextBody = $"{greeting}\n\n{sentence}\n\n{(link is null ? "" : $"{look}: {link}\n\n")}-- \n{why}\n",
            HtmlBody = $"""
                <div style="font-family:system-ui,'PingFang SC','Microsoft YaHei',sans-serif;max-width:36rem;margin:auto;padding:1.5rem;color:#1f2937">
                <p>{Html(greeting)}</p><p style="font-size:1.125rem">{Html(sentence)}</p>
                {(link is null ? "" : $"<p><a href=\"{Html(link)}\" style=\"display:inline-block;padding:.625rem 1.25rem;background:#066fd1;color:#fff;border-radius:6px;text-decoration:none\">{Html(look)}</a></p>")}
                <p style="color:#6b7280;font-size:.8125rem">{Html(why)}</p></div>
                """,
        };
        var from = new MailboxAddress(settings.FromName, settings.From);
        return new() { From = { from }, To = { new MailboxAddress(name, address) }, Subject = sentence.ReplaceLineEndings(" "), Body = body.ToMessageBody(), MessageId = $"steward-{delivery.Message}@{from.Domain}" };
    }

    private static T InLanguage<T>(string? language, Func<T> write)
    {
        var (ui, culture) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language ?? "zh-Hans");
        try { return write(); }
        finally { (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (ui, culture); }
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
