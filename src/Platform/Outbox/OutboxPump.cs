using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.Platform.Webhooks;

namespace Steward.Platform.Outbox;

/// <summary>Delivers what is waiting, the longest due first. Any number of nodes may pump: each takes a handful of messages for a while
/// by moving their due time ahead, so a node that dies leaves its messages to the others. What a hearer changes in the database commits
/// together with the note that it was delivered, and only if the message is still the node's own: exactly once. What reaches outside is told at least once.</summary>
public sealed class OutboxPump(IServiceScopeFactory scopes, Hearers hearers, OutboxMeter meter, TimeProvider clock, ILogger<OutboxPump> log)
{
    public const int AttemptsBeforeParking = 8;
    private const int Handful = 32;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2), Reserve = TimeSpan.FromSeconds(45);

    /// <summary>Delivers all that is due now, and what comes of it; tells how many deliveries were tried.</summary>
    public async Task<int> Drain(CancellationToken ct = default)
    {
        var tried = 0;
        while (await Drain(outside: false, ct) + await Drain(outside: true, ct) is > 0 and var more) tried += more;
        return tried;
    }

    /// <summary>Delivers what is due in one of the two lanes.</summary>
    public async Task<int> Drain(bool outside, CancellationToken ct)
    {
        for (var tried = 0; ;)
        {
            var taken = await Take(outside, ct);
            if (taken.Count == 0) return tried;
            foreach (var (message, at) in taken.Select((m, i) => (m, i)))
            {
                if (clock.GetUtcNow() > message.DueAt - Reserve || ct.IsCancellationRequested) { await LetGo(taken.Skip(at)); break; }
                await Deliver(message, ct);
                tried++;
            }
            ct.ThrowIfCancellationRequested();
        }
    }

    private const string TakeFirst = """
        UPDATE platform_outbox SET "DueAt" = {0}, "Attempts" = "Attempts" + 1
        WHERE "Id" IN (SELECT "Id" FROM platform_outbox WHERE "Outside" = {2} AND "DeliveredAt" IS NULL AND "ParkedAt" IS NULL AND "DueAt" <= {1} ORDER BY "DueAt", "Id" LIMIT {3}
        """;

    private async Task<IReadOnlyList<OutboxMessage>> Take(bool outside, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = clock.GetUtcNow();
        // Whole milliseconds, so that both databases give back what they were given: it is compared when the message is marked.
        var until = new DateTime((now + Lease).UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        var take = TakeFirst + (db.Database.IsNpgsql() ? " FOR UPDATE SKIP LOCKED) RETURNING *" : ") RETURNING *");
        var taken = await db.Set<OutboxMessage>().FromSqlRaw(take, until, now.UtcDateTime, outside, Handful).AsNoTracking().ToListAsync(ct);
        return [.. taken.OrderBy(m => m.Id)];
    }

    private async Task Deliver(OutboxMessage message, CancellationToken ct)
    {
        using var activity = OutboxMeter.Source.StartActivity($"deliver {message.News}", ActivityKind.Consumer);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (await Tell(scope.ServiceProvider, message, ct)) meter.Delivered(message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            log.LogWarning(failure, "{News} {Id} was not delivered to {Hearer}", message.News, message.Id, message.Hearer);
            await NoteFailure(message, failure, ct);
            meter.Failed(message);
        }
    }

    /// <summary>False when another node has meanwhile taken the message over.</summary>
    private async Task<bool> Tell(IServiceProvider services, OutboxMessage message, CancellationToken ct)
    {
        var db = services.GetRequiredService<Db>();
        services.GetRequiredService<Actor>().BecomeSystem();
        var delivery = services.GetRequiredService<Delivery>();
        (delivery.Message, delivery.Attempt) = (message.Id, message.Attempts);
        if (message.Target is not null)
        {
            await services.GetRequiredService<WebhookSender>().Send(message, ct);
            return await MarkDelivered(db, message, CancellationToken.None);
        }
        var hearer = hearers.Find(message.News, message.Hearer) ?? throw new InvalidOperationException($"Nobody called {message.Hearer} hears {message.News} any more.");
        var news = JsonSerializer.Deserialize(message.Body, hearer.News, Json.Options)!;
        if (hearer.IsOutside)
        {
            await Hearers.Tell(services, hearer, news, ct);
            return await MarkDelivered(db, message, CancellationToken.None);
        }
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Hearers.Tell(services, hearer, news, ct);
        await db.SaveChangesAsync(ct);
        if (!await MarkDelivered(db, message, ct)) return false;
        await transaction.CommitAsync(ct);
        services.GetRequiredService<Work>().Tell();
        return true;
    }

    private static IQueryable<OutboxMessage> StillMine(Db db, OutboxMessage message) =>
        db.Set<OutboxMessage>().Where(m => m.Id == message.Id && m.DeliveredAt == null && m.DueAt == message.DueAt);

    private async Task<bool> MarkDelivered(Db db, OutboxMessage message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await StillMine(db, message).ExecuteUpdateAsync(s => s.SetProperty(m => m.DeliveredAt, now).SetProperty(m => m.Error, (string?)null), ct) == 1;
    }

    /// <summary>The next attempt after 5 s, 10 s, 20 s …; outside, where an evening's outage is nothing rare, after 30 s, 2 min, 8 min … up to six hours.
    /// After the eighth the message is parked.</summary>
    private async Task NoteFailure(OutboxMessage message, Exception failure, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var seconds = message.Outside ? Math.Min(21_600, 30 * Math.Pow(4, message.Attempts - 1)) : Math.Min(3600, 5 * Math.Pow(2, message.Attempts - 1));
        var (due, parked, error) = (now.AddSeconds(seconds), message.Attempts >= AttemptsBeforeParking ? now : (DateTimeOffset?)null, failure.GetBaseException().Message);
        if (error.Length > 2000) error = error[..2000];
        await StillMine(scope.ServiceProvider.GetRequiredService<Db>(), message)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, due).SetProperty(m => m.ParkedAt, parked).SetProperty(m => m.Error, error), ct);
    }

    /// <summary>Gives back what was taken and not begun.</summary>
    private async Task LetGo(IEnumerable<OutboxMessage> messages)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        foreach (var message in messages)
            await StillMine(db, message).ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, clock.GetUtcNow()).SetProperty(m => m.Attempts, message.Attempts - 1));
    }
}
