using System.Text.Json;
using Steward.Platform.Data;

namespace Steward.Platform.Outbox;

/// <summary>Writes one row for each who hears the news, into the change's own transaction.</summary>
public sealed class OutboxWriter(Db db, Hearers hearers, TimeProvider clock)
{
    private bool any;

    public void Add(object news)
    {
        string? body = null;
        foreach (var hearer in hearers.Of(news.GetType()))
        {
            var now = clock.GetUtcNow();
            body ??= JsonSerializer.Serialize(news, news.GetType(), Json.Options);
            db.Add(new OutboxMessage { News = news.GetType().Name, Hearer = hearer.Type.Name, Body = body, At = now, DueAt = now });
            any = true;
        }
    }

    /// <summary>Whether anything was added since last asked.</summary>
    public bool TakeAny()
    {
        var was = any;
        any = false;
        return was;
    }
}
