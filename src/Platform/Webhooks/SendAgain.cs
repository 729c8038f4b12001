using Microsoft.EntityFrameworkCore;
using Steward.Platform.Live;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;

namespace Steward.Platform.Webhooks;

/// <summary>Sends an event called «Test», to see whether the other system answers.</summary>
public sealed class TestWebhook(Work work, OutboxWriter outbox) : Change<WebhookId, Bare>(work, WebhookPermissions.Keep)
{
    protected override async Task Handle(WebhookId id, Bare form, CancellationToken ct)
    {
        var hook = await Db.Set<Webhook>().Where(w => w.Id == id).OrNotFound(ct);
        if (!hook.IsOn) throw new Refused("This webhook is switched off.");
        outbox.Address(id, "Test", """{"greeting":"Hello from Steward"}""");
    }
}

/// <summary>Sends once more what was sent before, under the same webhook-id.</summary>
public sealed class SendAgain(Work work) : Change<long, Bare>(work, WebhookPermissions.Keep)
{
    protected override async Task Handle(long message, Bare form, CancellationToken ct)
    {
        var sent = await Db.Set<OutboxMessage>().Where(m => m.Id == message && m.Target != null).OrNotFound(ct);
        sent.TryAgain(Now);
        Refresh(Signals.Outbox);
    }
}
