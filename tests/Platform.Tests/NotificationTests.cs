using System.Net;
using System.Net.Sockets;
using System.Text;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Outbox;

namespace Steward.Platform.Tests;

public sealed class NotificationTests
{
    private static readonly NoticeKind Assigned = new("test.assigned", "A request is assigned to me", Mail: true);

    [Theory, OnEveryDatabase]
    public async Task A_notice_is_read_in_each_readers_language_and_its_number_goes_down(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Tell(app, "wang");
        var wang = app.As("wang");

        wang.Language = "zh-Hans";
        Assert.Equal("1", (await wang.Open("/notifications")).Find(".bell-count")!.TextContent);
        Assert.Contains("林主管：已搁置", (await wang.Open("/notifications")).Text);
        Assert.Null((await app.As("lin").Open("/notifications")).Find(".bell-count"));
        var notice = Assert.Single((await wang.Do((MyNotifications mine) => mine.Run(new()))).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("chen").Http.GetAsync($"/notifications/{notice.Id}")).StatusCode);
        Assert.Equal("/requests", (await wang.Http.GetAsync($"/notifications/{notice.Id}")).Headers.Location!.ToString());
        Assert.Equal(0, (await wang.Do((CountUnread count) => count.Run(new()))).Unread);
    }

    [Theory, OnEveryDatabase]
    public async Task A_letter_reaches_its_reader_once_although_the_mail_server_was_away(Database on)
    {
        using var server = new MailServer();
        server.Refusals = 1;
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton(new MailSettings { Host = "127.0.0.1", Port = server.Port, Security = SecureSocketOptions.None, From = "steward@example.com", PublicAddress = "https://steward.example.com" }));
        await app.Look(db => db.Users.Where(a => a.UserName == "wang").ExecuteUpdateAsync(s => s.SetProperty(a => a.Email, "wang@example.com")));
        await Tell(app, "wang", "chen");

        await app.DrainOutbox();
        Assert.Empty(server.Letters);
        for (var i = 0; i < 3; i++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await app.DrainOutbox();
        }

        var letter = Assert.Single(server.Letters);
        Assert.Equal(("林主管：已搁置", "wang@example.com"), (letter.Subject, letter.To.Mailboxes.Single().Address));
        Assert.Contains("https://steward.example.com/requests", letter.TextBody);
        Assert.StartsWith("steward-", letter.MessageId);
    }

    private static async Task Tell(StewardApp app, params string[] to)
    {
        await using var scope = await app.As("lin").Arrive();
        await scope.ServiceProvider.GetRequiredService<Notify>().Tell(Assigned, to.Append("lin").Select(n => app.World.Accounts[n]), "/requests", "{0}: {1}", ["林主管", OutboxState.Parked]);
        await scope.ServiceProvider.GetRequiredService<Db>().SaveChangesAsync();
    }

    /// <summary>Just enough of a mail server (RFC 5321) to take letters, and to be out of order as often as bidden.</summary>
    private sealed class MailServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        public List<MimeMessage> Letters { get; } = [];
        public int Refusals { get; set; }
        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public MailServer()
        {
            listener.Start();
            _ = Serve();
        }

        private async Task Serve()
        {
            try { while (true) await Talk(await listener.AcceptTcpClientAsync()); }
            catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException) { }
        }

        private async Task Talk(TcpClient client)
        {
            using var _ = client;
            var stream = client.GetStream();
            var reader = new StreamReader(stream, Encoding.Latin1);
            Task Say(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
            await Say("220 ready");
            while (await reader.ReadLineAsync() is { } line)
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "MAIL" when Refusals > 0: Refusals--; await Say("451 try again later"); break;
                    case "DATA":
                        await Say("354 go on");
                        var letter = new StringBuilder();
                        while (await reader.ReadLineAsync() is { } part && part != ".") letter.Append(part.StartsWith("..", StringComparison.Ordinal) ? part[1..] : part).Append("\r\n");
                        Letters.Add(await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(letter.ToString()))));
                        await Say("250 taken");
                        break;
                    case "QUIT": await Say("221 bye"); return;
                    default: await Say("250 fine"); break;
                }
        }

        public void Dispose() => listener.Stop();
    }
}
