using Steward.Contracts;

namespace Steward.Platform.Webhooks;

/// <summary>A webhook: an address of another system that is told of events.</summary>
public readonly record struct WebhookId(Guid Value) : IId<WebhookId>
{
    public static WebhookId New() => new(Guid.CreateVersion7());
    public static WebhookId From(Guid value) => new(value);
    public static WebhookId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WebhookId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
