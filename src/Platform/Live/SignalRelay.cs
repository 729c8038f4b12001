using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Steward.Platform.Jobs;

namespace Steward.Platform.Live;

/// <summary>Carries signals between the nodes over one PostgreSQL: each listens on a connection of its own and passes on what
/// was said on it. Its own echo is ignored. While the database is away signals stay on their node, and are said when it is back;
/// what others said meanwhile is not known, so whoever looks is asked to look again.</summary>
public sealed class SignalRelay(Signals signals, IConfiguration settings, ILogger<SignalRelay> log) : BackgroundService
{
    private const string Channel = "steward";
    /// <summary>PostgreSQL takes less than 8000 bytes.</summary>
    private const int LongestPayload = 7000;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20), Pause = TimeSpan.FromSeconds(3);

    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly HashSet<string> unsaid = [];
    private const int MostUnsaid = 1000;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when it listens for the first time.</summary>
    public Task Ready => ready.Task;

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var said = signals.Listen(topic => topic != Signals.Outbox, onlyLocal: true);
        await Task.WhenAll(Keep(Listen, ct), Keep(stop => Say(said, stop), ct));
    }

    private Task Keep(Func<CancellationToken, Task> work, CancellationToken ct) => Steadily.Repeat(work, "Signals between nodes", Pause, TimeProvider.System, log, ct);

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
        if (!ready.TrySetResult()) signals.Send([Signals.Anything], fromElsewhere: true);
        while (true) await connection.WaitAsync(ct);
    }

    private async Task Say(Signals.Listener said, CancellationToken ct)
    {
        while (unsaid.Count > 0 || await said.Reader.WaitToReadAsync(ct))
        {
            await Task.Delay(Gathering, ct);
            while (said.Reader.TryRead(out var topic)) unsaid.Add(topic);
            if (unsaid.Count > MostUnsaid) { unsaid.Clear(); unsaid.Add(Signals.Anything); }
            await using var connection = new NpgsqlConnection(settings["Connection"]);
            await connection.OpenAsync(ct);
            foreach (var payload in Payloads(unsaid))
            {
                await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = Channel }, new() { Value = payload } } };
                await notify.ExecuteNonQueryAsync(ct);
            }
            unsaid.Clear();
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
