using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;

namespace Steward.Platform.UseCases;

/// <summary>Remembers what was done for a key, so that what is sent twice is done once.</summary>
public sealed class Receipt(string key, string useCase, string result, DateTimeOffset at)
{
    public string Key { get; private set; } = key;
    public string UseCase { get; private set; } = useCase;
    public string Result { get; private set; } = result;
    public DateTimeOffset At { get; private set; } = at;
}

public sealed class Receipts(Db db, Actor actor, Sending sending, TimeProvider clock)
{
    public sealed record Found<T>(T Result);

    /// <summary>Receipts are each actor's own: nobody can collect another's result by guessing a key.
    /// They are each subject's own too, for a form that does one thing to many.</summary>
    private string? Key(UseCase useCase, object? subject) =>
        sending.Key is { Length: > 0 and <= 100 } key ? $"{actor.Account?.ToString() ?? actor.Name}:{useCase.GetType().Name}:{subject}:{key}" : null;

    public async Task<Found<TResult>?> Earlier<TResult>(UseCase useCase, object? subject, CancellationToken ct)
    {
        if (Key(useCase, subject) is not { } key) return null;
        var receipt = await db.Set<Receipt>().AsNoTracking().SingleOrDefaultAsync(r => r.Key == key, ct);
        return receipt is null ? null : new(JsonSerializer.Deserialize<TResult>(receipt.Result, Json.Options)!);
    }

    public void Keep<TResult>(UseCase useCase, object? subject, TResult result)
    {
        if (Key(useCase, subject) is { } key) db.Add(new Receipt(key, useCase.GetType().Name, JsonSerializer.Serialize(result, Json.Options), clock.GetUtcNow()));
    }
}
