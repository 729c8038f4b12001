using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Steward.Platform.Data;
using Steward.Platform.Identity.Residents;
using Steward.Platform.Outbox;

namespace Steward.Host.Tests;

/// <summary>The program is killed while it delivers news; the next one delivers what is left.</summary>
public sealed class PowerCutTests
{
    private const int Messages = 150;

    [Theory, OnEveryDatabase]
    public async Task Nothing_that_was_announced_is_delivered_zero_times(Database on)
    {
        await using var copy = await DatabaseCopy.Make(on);
        await using var gateway = await Gateway.Start(enough: 20, all: Messages);
        await using (var host = await HostProcess.Start(on, copy.Connection, ("Sms__Url", gateway.Address)))
        {
            // Once it runs: while it starts, whoever waits for an answer would give up and go on with the next.
            await copy.Look(async db =>
            {
                var seal = copy.Services.GetRequiredService<CodeSeal>();
                var now = DateTimeOffset.UtcNow;
                foreach (var n in Enumerable.Range(0, Messages))
                    db.Add(new OutboxMessage { News = nameof(SignInCodeIssued), Hearer = nameof(SendSignInCode), Body = JsonSerializer.Serialize(new SignInCodeIssued(seal.Close(new($"138{n:00000000}", "code", "123456"), TimeSpan.FromMinutes(5))), Json.Options), At = now, DueAt = now });
                return await db.SaveChangesAsync();
            });
            await gateway.Enough.WaitAsync(TimeSpan.FromMinutes(2));
            await host.Kill();
            gateway.Answer();
        }
        // The lease on what the killed one had in hand runs out after two minutes; here at once.
        var left = await copy.Look(db => db.Set<OutboxMessage>().Where(m => m.DeliveredAt == null).ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, DateTimeOffset.UtcNow)));
        Assert.InRange(left, 1, Messages - 1);
        await using (await HostProcess.Start(on, copy.Connection, ("Sms__Url", gateway.Address)))
            await gateway.All.WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(Messages, gateway.Received.Distinct().Count());
        // Only the one that was in hand may have gone out more than once.
        Assert.InRange(gateway.Received.CountBy(to => to).Count(to => to.Value > 1), 0, 1);
    }

    /// <summary>Takes messages as a provider of SMS does, and remembers to whom they went.</summary>
    private sealed class Gateway : IAsyncDisposable
    {
        private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously), all = new(TaskCreationOptions.RunContinuationsAsynchronously), answers = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private WebApplication app = null!;

        public ConcurrentQueue<string> Received { get; } = [];
        public Task Enough => enough.Task;
        public Task All => all.Task;
        /// <summary>Until now the message that made it enough was left without an answer, so its sender dies with it in hand.</summary>
        public void Answer() => answers.TrySetResult();
        public string Address => app.Urls.First() + "/";

        public static async Task<Gateway> Start(int enough, int all)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var gateway = new Gateway { app = builder.Build() };
            gateway.app.Urls.Add("http://127.0.0.1:0");
            gateway.app.MapPost("/", async (HttpContext http) =>
            {
                var message = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);
                gateway.Received.Enqueue(message.GetProperty("to").GetString()!);
                if (gateway.Received.Distinct().Count() >= all) gateway.all.TrySetResult();
                if (gateway.Received.Count < enough) return;
                gateway.enough.TrySetResult();
                await gateway.answers.Task.WaitAsync(http.RequestAborted);
            });
            await gateway.app.StartAsync();
            return gateway;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
