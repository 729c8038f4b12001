using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Steward.Platform.Live;

/// <summary>Carries signals between the nodes over one PostgreSQL: each listens on a connection of its own and passes on what
/// was said on it. Its own echo is ignored; while the database is away, signals stay on their node.</summary>
public sealed class SignalRelay(Signals signals, IConfiguration settings, ILogger<SignalRelay> log) : BackgroundService
{
    private const string Channel = "steward";
    /// <summary>PostgreSQL takes less than 8000 bytes.</summary>
    private const int LongestPayload = 7000;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20), Pause = TimeSpan.FromSeconds(3);

    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when it listens for the first time.</summary>
    public Task Ready => ready.Task;

    protected override Task ExecuteAsync(CancellationToken ct) => Task.WhenAll(Keep(Listen, ct), Keep(Say, ct));

    private async Task Keep(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            try { await work(ct); }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
            catch (Exception failure)
            {
                log.LogWarning("Signals between nodes rest for a moment: {Why}", failure.GetBaseException().Message);
                await Task.Delay(Pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    private async Task Listen(CancellationToken ct)
    {
        var alone = new NpgsqlConnectionStringBuilder(settings["Connection"]) { Pooling = false, KeepAlive = 30, ApplicationName = "steward-signals" };
        await using var connection = new NpgsqlConnection(alone.ConnectionString);
        await connection.OpenAsync(ct);
        connection.Notification += (_, heard) =>
        {
            if (heard.Payload.Split(' ') is [var from, .. var topics] && from != node) signals.Send(topics, fromElsewhere: true);
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(ct);
        ready.TrySetResult();
        while (true) await connection.WaitAsync(ct);
    }

    private async Task Say(CancellationToken ct)
    {
        using var said = signals.Listen(topic => topic != Signals.Outbox, onlyLocal: true);
        while (await said.Reader.WaitToReadAsync(ct))
        {
            await Task.Delay(Gathering, ct);
            var topics = new HashSet<string>();
            while (said.Reader.TryRead(out var topic)) topics.Add(topic);
            await using var connection = new NpgsqlConnection(settings["Connection"]);
            await connection.OpenAsync(ct);
            foreach (var payload in Payloads(topics))
            {
                await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = Channel }, new() { Value = payload } } };
                await notify.ExecuteNonQueryAsync(ct);
            }
        }
    }

    private IEnumerable<string> Payloads(IEnumerable<string> topics)
    {
        var payload = node;
        foreach (var topic in topics)
        {
            if (payload.Length + topic.Length + 1 > LongestPayload) { yield return payload; payload = node; }
            payload += " " + topic;
        }
        yield return payload;
    }
}
