using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;

namespace Steward.Platform.Outbox;

/// <summary>What is measured of the outbox: deliveries, failures, how many wait or are parked, and how long the oldest has been due.</summary>
public sealed class OutboxMeter : IDisposable
{
    public const string Name = "Steward";
    public static readonly ActivitySource Source = new(Name);

    private readonly Meter meter = new(Name);
    private readonly Counter<long> delivered, failed;
    private State state = new(0, 0, 0);

    /// <param name="LagSeconds">How long the message longest due has been waiting.</param>
    public sealed record State(int Waiting, int Parked, double LagSeconds);

    public OutboxMeter()
    {
        delivered = meter.CreateCounter<long>("steward.outbox.delivered", "{message}", "Messages delivered");
        failed = meter.CreateCounter<long>("steward.outbox.failed", "{message}", "Attempts that failed");
        meter.CreateObservableGauge("steward.outbox.waiting", () => state.Waiting, "{message}", "Messages not yet delivered");
        meter.CreateObservableGauge("steward.outbox.parked", () => state.Parked, "{message}", "Messages set aside after too many attempts");
        meter.CreateObservableGauge("steward.outbox.lag", () => state.LagSeconds, "s", "How long the message longest due has been waiting");
    }

    public void Delivered(OutboxMessage message) => delivered.Add(1, new KeyValuePair<string, object?>("hearer", message.Hearer));
    public void Failed(OutboxMessage message) => failed.Add(1, new KeyValuePair<string, object?>("hearer", message.Hearer));

    public async Task<State> Look(Db db, DateTimeOffset now, CancellationToken ct)
    {
        var open = db.Set<OutboxMessage>().Where(m => m.DeliveredAt == null && m.ParkedAt == null);
        var waiting = await open.CountAsync(ct);
        var oldest = waiting == 0 ? null : await open.MinAsync(m => (DateTimeOffset?)m.DueAt, ct);
        var parked = await db.Set<OutboxMessage>().CountAsync(m => m.ParkedAt != null, ct);
        return state = new(waiting, parked, oldest is { } due && due < now ? (now - due).TotalSeconds : 0);
    }

    public void Dispose() => meter.Dispose();
}
