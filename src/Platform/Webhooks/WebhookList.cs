using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Webhooks;

/// <summary>The webhooks there are, and how the last attempts went.</summary>
public sealed class WebhookList(Work work, IEstate estate) : Query<WebhookList.Filter, WebhookList.View>(work, WebhookPermissions.Keep)
{
    public sealed record Filter;
    public sealed record Row(WebhookId Id, string Name, string Url, bool IsOn, IReadOnlyList<string> Events, SiteId? Site, WebhookAttempt? Last);
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyDictionary<SiteId, string> Sites);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var hooks = await Db.Set<Webhook>().OrderBy(w => w.Name).ToListAsync(ct);
        var last = await Db.Set<WebhookAttempt>().Where(a => Db.Set<WebhookAttempt>().Where(b => b.Webhook == a.Webhook).Max(b => b.Id) == a.Id).ToDictionaryAsync(a => a.Webhook, ct);
        return new([.. hooks.Select(w => new Row(w.Id, w.Name, w.Url, w.IsOn, w.Events, w.Site, last.GetValueOrDefault(w.Id)))], await estate.SiteNames(Actor.Sites, ct));
    }
}

/// <summary>One webhook with its secret and its last hundred attempts.</summary>
public sealed class ShowWebhook(Work work, Secrets secrets, IEstate estate) : Query<WebhookId, ShowWebhook.View>(work, WebhookPermissions.Keep)
{
    /// <param name="Secret">«whsec_…», for the receiver to check signatures with.</param>
    public sealed record View(WebhookId Id, string Name, string Url, bool IsOn, IReadOnlyList<string> Events, SiteId? Site, string Secret, DateTimeOffset? OldSecretUntil, IReadOnlyList<WebhookAttempt> Attempts, IReadOnlyDictionary<SiteId, string> Sites, int Version);

    protected override async Task<View> Handle(WebhookId id, CancellationToken ct)
    {
        var w = await Db.Set<Webhook>().Where(w => w.Id == id).OrNotFound(ct);
        var attempts = await Db.Set<WebhookAttempt>().Where(a => a.Webhook == id).OrderByDescending(a => a.Id).Take(100).ToListAsync(ct);
        return new(w.Id, w.Name, w.Url, w.IsOn, w.Events, w.Site, secrets.Show(w.Secret), w.OldSecretUntil > Now ? w.OldSecretUntil : null, attempts, await estate.SiteNames(Actor.Sites, ct), w.Version);
    }
}

public static class WebhookPermissions
{
    public static readonly Permission Keep = new("webhooks.keep", "Tell other systems by webhook", Post.Administrator);
}
