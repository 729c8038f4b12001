using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Webhooks;

/// <summary>An address of another system that is told of events, signed after the Standard Webhooks convention.</summary>
public sealed class Webhook(string name, string url, string secret) : Thing
{
    public WebhookId Id { get; private set; } = WebhookId.New();
    public override Guid Key => Id.Value;
    public string Name { get; set; } = name;
    public string Url { get; set; } = url;
    public List<string> Events { get; set; } = [];
    /// <summary>Only what concerns this site; null for all.</summary>
    public SiteId? Site { get; set; }
    public bool IsOn { get; set; } = true;
    /// <summary>Enciphered; see <see cref="Secrets"/>.</summary>
    [Personal] public string Secret { get; private set; } = secret;
    /// <summary>The secret before the last change, which signs along until the receiver has the new one.</summary>
    [Personal] public string? OldSecret { get; private set; }
    public DateTimeOffset? OldSecretUntil { get; private set; }

    public bool Wants(object news) => Events.Contains(news.GetType().Name) && (Site is null || EventNames.SiteOf(news) is not { } about || about == Site.Value.Value);

    /// <param name="until">Until when both secrets sign.</param>
    public void Rotate(string secret, DateTimeOffset until) => (OldSecret, OldSecretUntil, Secret) = (Secret, until, secret);

    internal sealed class Table : IEntityTypeConfiguration<Webhook>
    {
        public void Configure(EntityTypeBuilder<Webhook> hook)
        {
            hook.ToTable("platform_webhooks");
            hook.Property(w => w.Name).HasMaxLength(80);
            hook.Property(w => w.Url).HasMaxLength(500);
            hook.Property(w => w.Secret).HasMaxLength(600);
            hook.Property(w => w.OldSecret).HasMaxLength(600);
            hook.HasIndex(w => w.Name).OnlyOnce("There is a webhook of this name already.");
        }
    }
}

/// <summary>One attempt to tell another system, and what it answered.</summary>
public sealed class WebhookAttempt(WebhookId webhook, long message, string news, int attempt, int? status, string? error, int milliseconds, DateTimeOffset at)
{
    public long Id { get; private set; }
    public WebhookId Webhook { get; private set; } = webhook;
    public long Message { get; private set; } = message;
    public string News { get; private set; } = news;
    public int Attempt { get; private set; } = attempt;
    public int? Status { get; private set; } = status;
    public string? Error { get; private set; } = error;
    public int Milliseconds { get; private set; } = milliseconds;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<WebhookAttempt>
    {
        public void Configure(EntityTypeBuilder<WebhookAttempt> attempt)
        {
            attempt.ToTable("platform_webhook_attempts");
            attempt.Property(a => a.News).HasMaxLength(80);
            attempt.Property(a => a.Error).HasMaxLength(500);
            attempt.HasIndex(a => new { a.Webhook, a.Id });
            attempt.HasIndex(a => a.At);
        }
    }
}
