using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Platform.Live;

namespace Steward.Platform.Outbox;

/// <summary>Pumps whenever something was announced on this node, and every few seconds for what came due or was left by another.</summary>
public sealed class OutboxService(OutboxPump pump, Signals signals, TimeProvider clock, ILogger<OutboxService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var news = signals.Listen(topic => topic == Signals.Outbox, onlyLocal: true);
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await pump.Drain(ct);
                await Task.WhenAny(news.Reader.WaitToReadAsync(ct).AsTask(), Task.Delay(Pause, clock, ct));
                while (news.Reader.TryRead(out _)) { }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
            catch (Exception failure)
            {
                log.LogError(failure, "The outbox rests for a moment");
                await Task.Delay(Pause, clock, ct);
            }
        }
    }
}
