using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.Platform.Webhooks;
using Steward.ServiceDesk.Requests;

namespace Steward.Platform.Tests;

public sealed class WebhookTests
{
    [Theory, OnEveryDatabase]
    public async Task Another_system_is_told_signed_and_again_until_it_answers(Database on)
    {
        await using var app = await StewardApp.Start(on);
        using var receiver = new Receiver();
        receiver.Answers.Enqueue(500);
        var admin = app.As("admin");
        var id = await admin.Do((AddWebhook add) => add.Run(new() { Name = "数据平台", Url = receiver.Url, Events = ["RequestOpened"] }));
        var secret = (await admin.Do((ShowWebhook show) => show.Run(id))).Secret;

        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "电梯停运", Area = Area.Public }));
        await app.DrainOutbox();
        await admin.Do((RotateSecret rotate) => rotate.Run(id, new()));
        app.Clock.Advance(TimeSpan.FromSeconds(31));
        await app.DrainOutbox();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.DrainOutbox();

        Assert.Equal(2, receiver.Heard.Count);
        var (first, second) = (receiver.Heard[0], receiver.Heard[1]);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(Secrets.Sign(secret, first.Id, first.Timestamp, first.Body), first.Signature);
        Assert.Equal(2, second.Signature.Split(' ').Length);
        Assert.Contains(Secrets.Sign(secret, second.Id, second.Timestamp, second.Body), second.Signature.Split(' '));
        using var told = JsonDocument.Parse(first.Body);
        Assert.Equal(("RequestOpened", "电梯停运"), (told.RootElement.GetProperty("type").GetString(), told.RootElement.GetProperty("data").GetProperty("subject").GetString()));
        Assert.Equal([200, 500], (await admin.Do((ShowWebhook show) => show.Run(id))).Attempts.Select(a => a.Status!.Value));
    }

    [Theory, OnEveryDatabase]
    public async Task A_webhook_for_one_site_is_made_at_the_page_and_hears_of_no_other(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var page = await (await app.As("admin").Open("/admin/webhooks?New=true")).Send("add", ("Name", "看板"), ("Url", "https://example.com/in"), ("Events", "RequestOpened"), ("Site", $"{app.Site}"));
        Assert.Equal($"{app.Site}", page.Value("change", "Site"));
        Assert.Contains("翠湖花园", (await app.As("admin").Open("/admin/webhooks")).Text);
        await Assert.ThrowsAsync<Invalid>(() => app.As("admin").Do((AddWebhook add) => add.Run(new() { Name = "x", Url = "https://example.com/in", Events = ["RequestOpened"], Site = app.World.OtherSite })));

        await app.As("liu").Do((OpenRequest open) => open.Run(new() { Subject = "云栖苑停电" }));
        Assert.Equal(0, await app.Look(db => db.Set<OutboxMessage>().CountAsync(m => m.Target != null)));
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "翠湖花园停电" }));
        Assert.Equal(1, await app.Look(db => db.Set<OutboxMessage>().CountAsync(m => m.Target != null)));
    }

    [Theory]
    [InlineData("https://example.com/hook", true)]
    [InlineData("http://example.com/hook", false)]
    [InlineData("https://10.0.0.7/hook", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://[::1]/hook", false)]
    [InlineData("http://localhost:5000/hook", false)]
    [InlineData("https://user:word@example.com/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Only_the_open_internet_is_reached_in_production(string url, bool accepted) =>
        Assert.Equal(accepted, new Destinations(new ConfigurationBuilder().Build(), new HostingEnvironment { EnvironmentName = Environments.Production }).Accepts(url));

    [Fact]
    public async Task A_webhook_into_the_companys_own_network_is_refused()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var refused = await Assert.ThrowsAsync<Invalid>(() => app.As("admin").Do((AddWebhook add) => add.Run(new() { Name = "x", Url = "https://192.168.1.1/", Events = ["RequestOpened"] })));
        Assert.Equal("Url", refused.Faults.Single().Field);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((AddWebhook add) => add.Run(new() { Name = "x", Url = "https://example.com/", Events = ["RequestOpened"] })));
    }

    /// <summary>A small server that notes what it is told and answers as bidden, else 200.</summary>
    private sealed class Receiver : IDisposable
    {
        public sealed record Call(string Id, long Timestamp, string Signature, string Body);

        private readonly HttpListener server = new();
        public List<Call> Heard { get; } = [];
        public Queue<int> Answers { get; } = [];
        public string Url { get; }

        public Receiver()
        {
            var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            probe.Stop();
            server.Prefixes.Add(Url);
            server.Start();
            _ = Serve();
        }

        private async Task Serve()
        {
            try
            {
                while (true)
                {
                    var context = await server.GetContextAsync();
                    var headers = context.Request.Headers;
                    var body = await new StreamReader(context.Request.InputStream).ReadToEndAsync();
                    Heard.Add(new(headers["webhook-id"]!, long.Parse(headers["webhook-timestamp"]!), headers["webhook-signature"]!, body));
                    context.Response.StatusCode = Answers.TryDequeue(out var answer) ? answer : 200;
                    context.Response.Close();
                }
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException) { }
        }

        public void Dispose() => server.Close();
    }
}
