using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Webhooks;

namespace Steward.Platform.Outbox;

/// <summary>Writes one row for each who hears the news, into the change's own transaction.</summary>
public sealed class OutboxWriter(Db db, Hearers hearers, TimeProvider clock)
{
    private readonly List<object> forOutside = [];
    private bool any;

    public void Add(object news)
    {
        string? body = null;
        foreach (var hearer in hearers.Of(news.GetType()))
        {
            var now = clock.GetUtcNow();
            body ??= JsonSerializer.Serialize(news, news.GetType(), Json.Options);
            db.Add(new OutboxMessage { News = news.GetType().Name, Hearer = hearer.Type.Name, Body = body, At = now, DueAt = now, Outside = hearer.IsOutside });
            any = true;
        }
        if (EventNames.IsEvent(news.GetType())) forOutside.Add(news);
    }

    /// <summary>Adds a row for each webhook that wants what was announced.</summary>
    public async Task AddressWebhooks(CancellationToken ct)
    {
        if (forOutside.Count == 0) return;
        var hooks = await db.Set<Webhook>().AsNoTracking().Where(w => w.IsOn).ToListAsync(ct);
        foreach (var news in forOutside)
            foreach (var hook in hooks.Where(h => h.Wants(news)))
            {
                Address(hook.Id, news.GetType().Name, Masking.OfJson(JsonSerializer.Serialize(news, news.GetType(), Json.Options)));
            }
        forOutside.Clear();
    }

    public void Address(WebhookId hook, string news, string body)
    {
        var now = clock.GetUtcNow();
        db.Add(new OutboxMessage { News = news, Hearer = nameof(Webhook), Body = body, At = now, DueAt = now, Outside = true, Target = hook.Value });
        any = true;
    }

    /// <summary>What was refused is told to nobody.</summary>
    internal void Forget()
    {
        forOutside.Clear();
        any = false;
    }

    /// <summary>Whether anything was added since last asked.</summary>
    public bool TakeAny()
    {
        var was = any;
        any = false;
        return was;
    }
}
