using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Live;

namespace Steward.Platform.Outbox;

/// <summary>Pumps both lanes whenever something was announced on this node, and every few seconds for what came due or was left by another.
/// On shutdown the delivery under way is finished and the rest given back.</summary>
public sealed class OutboxService(OutboxPump pump, Signals signals, OutboxMeter meter, IServiceScopeFactory scopes, TimeProvider clock, ILogger<OutboxService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken ct) => Task.WhenAll(Lane(outside: false, ct), Lane(outside: true, ct));

    private async Task Lane(bool outside, CancellationToken ct)
    {
        using var news = signals.Listen(topic => topic == Signals.Outbox, onlyLocal: true);
        await Steadily.Repeat(async stop =>
        {
            await pump.Drain(outside, stop);
            if (!outside) await Measure(stop);
            await Task.WhenAny(news.Reader.WaitToReadAsync(stop).AsTask(), Task.Delay(Pause, clock, stop));
            while (news.Reader.TryRead(out _)) { }
        }, "The outbox", Pause, clock, log, ct);
    }

    private async Task Measure(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await meter.Look(scope.ServiceProvider.GetRequiredService<Db>(), clock.GetUtcNow(), ct);
    }
}
