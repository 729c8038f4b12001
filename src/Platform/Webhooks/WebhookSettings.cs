using Steward.Platform.Settings;

namespace Steward.Platform.Webhooks;

public static class WebhookSettings
{
    public static readonly Setting<int> Overlap = new("webhooks.overlap.hours", "Hours for which the former secret signs along after a change", 24, 1, 168, "Standard Webhooks");
}
