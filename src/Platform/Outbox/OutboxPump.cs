using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Outbox;

/// <summary>Delivers what is waiting. Any number of nodes may pump: each takes messages for a while by moving their due time ahead,
/// so a node that dies leaves its messages to the others.</summary>
public sealed class OutboxPump(IServiceScopeFactory scopes, Hearers hearers, TimeProvider clock, ILogger<OutboxPump> log)
{
    public const int AttemptsBeforeParking = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Delivers all that is due now; tells how many were tried.</summary>
    public async Task<int> Drain(CancellationToken ct = default)
    {
        for (var tried = 0; ; tried++)
            if (!await DeliverOne(ct)) return tried;
    }

    private async Task<bool> DeliverOne(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await Take(db, ct) is not { } message) return false;
        try
        {
            await Tell(scope.ServiceProvider, db, message, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogWarning(failure, "{News} {Id} was not delivered to {Hearer}", message.News, message.Id, message.Hearer);
            await NoteFailure(message.Id, failure, ct);
        }
        return true;
    }

    private const string TakeFirst = """
        UPDATE platform_outbox SET "DueAt" = {0}, "Attempts" = "Attempts" + 1
        WHERE "Id" = (SELECT "Id" FROM platform_outbox WHERE "DeliveredAt" IS NULL AND "ParkedAt" IS NULL AND "DueAt" <= {1} ORDER BY "DueAt", "Id" LIMIT 1
        """;

    private async Task<OutboxMessage?> Take(Db db, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var take = TakeFirst + (db.Database.IsNpgsql() ? " FOR UPDATE SKIP LOCKED) RETURNING *" : ") RETURNING *");
        var taken = await db.Set<OutboxMessage>().FromSqlRaw(take, (now + Lease).UtcDateTime, now.UtcDateTime).AsNoTracking().ToListAsync(ct);
        return taken.SingleOrDefault();
    }

    private async Task Tell(IServiceProvider services, Db db, OutboxMessage message, CancellationToken ct)
    {
        var hearer = hearers.Find(message.News, message.Hearer) ?? throw new InvalidOperationException($"Nobody called {message.Hearer} hears {message.News} any more.");
        var news = JsonSerializer.Deserialize(message.Body, hearer.News, Json.Options)!;
        services.GetRequiredService<Actor>().BecomeSystem();
        if (hearer.Type.IsAssignableTo(typeof(IActOutside)))
        {
            await Hearers.Tell(services, hearer, news, ct);
            await MarkDelivered(db, message.Id, ct);
            return;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Hearers.Tell(services, hearer, news, ct);
        await db.SaveChangesAsync(ct);
        await MarkDelivered(db, message.Id, ct);
        await transaction.CommitAsync(ct);
        services.GetRequiredService<Work>().Tell();
    }

    private Task<int> MarkDelivered(Db db, long id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<OutboxMessage>().Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.DeliveredAt, now).SetProperty(m => m.Error, (string?)null), ct);
    }

    /// <summary>Waits 5 s, 10 s, 20 s … up to an hour between attempts, then parks the message.</summary>
    private async Task NoteFailure(long id, Exception failure, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var message = await db.Set<OutboxMessage>().SingleAsync(m => m.Id == id, ct);
        message.Error = failure.GetBaseException().Message;
        message.DueAt = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, message.Attempts - 1)));
        if (message.Attempts >= AttemptsBeforeParking) message.ParkedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
    }
}
