using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Outbox;

namespace Steward.Platform.Webhooks;

/// <summary>Tells another system of an event: POST, JSON, signed. Anything but a 2xx is a failed attempt; the webhook-id stays the same over attempts.</summary>
public sealed class WebhookSender(Db db, IHttpClientFactory http, Secrets secrets, Destinations destinations, TimeProvider clock)
{
    public const string ClientName = "webhooks";

    public async Task Send(OutboxMessage message, CancellationToken ct)
    {
        var id = new WebhookId(message.Target!.Value);
        if (await db.Set<Webhook>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct) is not { } hook || !hook.IsOn) return;
        var (watch, now) = (Stopwatch.StartNew(), clock.GetUtcNow());
        int? status = null;
        string? error = null;
        try
        {
            if (!destinations.Accepts(hook.Url)) throw new HttpRequestException("The address is not one that webhooks may reach.");
            using var answer = await http.CreateClient(ClientName).SendAsync(Write(hook, message, now), HttpCompletionOption.ResponseHeadersRead, ct);
            status = (int)answer.StatusCode;
            if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"It answered {status}.");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            error = failure is OperationCanceledException ? "It did not answer in time." : failure.GetBaseException().Message;
            throw new HttpRequestException(error, failure);
        }
        finally
        {
            db.Add(new WebhookAttempt(hook.Id, message.Id, message.News, message.Attempts, status, error, (int)watch.ElapsedMilliseconds, now));
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private HttpRequestMessage Write(Webhook hook, OutboxMessage message, DateTimeOffset now)
    {
        var body = $$"""{"type":"{{message.News}}","timestamp":"{{message.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}}","data":{{message.Body}}}""";
        var (id, timestamp) = ($"msg_{message.Id}", now.ToUnixTimeSeconds());
        return new(HttpMethod.Post, hook.Url)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            Headers =
            {
                { "webhook-id", id },
                { "webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", secrets.Sign(hook, id, timestamp, body, now) },
                { "User-Agent", "Steward" },
            },
        };
    }
}
