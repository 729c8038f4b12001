using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Webhooks;

public sealed class WebhookForm : Bare
{
    [Required, StringLength(80)] public string Name { get; set; } = "";
    [Required, StringLength(500)] public string Url { get; set; } = "";
    [Required, MinLength(1)] public List<string> Events { get; set; } = [];
    public SiteId? Site { get; set; }
    public bool IsOn { get; set; } = true;

    internal void Check(Destinations destinations, Actor actor, SiteId? before = null)
    {
        if (Site is { } site && site != before && !actor.Sites.Contains(site)) throw new Invalid(nameof(Site), "{0} is not known.");
        if (!destinations.Accepts(Url)) throw new Invalid(nameof(Url), "{0} must begin with https:// and lie on the open internet.");
        if (Events.Except(EventNames.All).FirstOrDefault() is { } unknown) throw new Invalid(nameof(Events), "There is no event called “{1}”.", unknown);
    }
}

/// <summary>Has another system told of events from now on.</summary>
public sealed class AddWebhook(Work work, Secrets secrets, Destinations destinations) : Create<WebhookForm, WebhookId>(work, WebhookPermissions.Keep)
{
    protected override Task<WebhookId> Handle(WebhookForm form, CancellationToken ct)
    {
        form.Check(destinations, Actor);
        var hook = new Webhook(form.Name.Trim(), form.Url.Trim(), secrets.Make()) { Events = form.Events, Site = form.Site, IsOn = form.IsOn };
        Db.Add(hook);
        return Task.FromResult(hook.Id);
    }
}

/// <summary>Changes where a webhook goes and what it tells.</summary>
public sealed class ChangeWebhook(Work work, Destinations destinations) : Change<WebhookId, WebhookForm>(work, WebhookPermissions.Keep)
{
    protected override async Task Handle(WebhookId id, WebhookForm form, CancellationToken ct)
    {
        var hook = await Db.Set<Webhook>().Where(w => w.Id == id).OrNotFound(ct);
        form.Check(destinations, Actor, hook.Site);
        (hook.Name, hook.Url, hook.Events, hook.Site, hook.IsOn) = (form.Name.Trim(), form.Url.Trim(), form.Events, form.Site, form.IsOn);
    }
}

/// <summary>Gives a webhook a new secret; for a while both sign, so that the receiver can change over in peace.</summary>
public sealed class RotateSecret(Work work, Secrets secrets, SettingReader settings) : Change<WebhookId, Bare>(work, WebhookPermissions.Keep)
{
    protected override async Task Handle(WebhookId id, Bare form, CancellationToken ct)
    {
        var hook = await Db.Set<Webhook>().Where(w => w.Id == id).OrNotFound(ct);
        hook.Rotate(secrets.Make(), Now.AddHours(await settings.Get(WebhookSettings.Overlap, ct: ct)));
    }
}
