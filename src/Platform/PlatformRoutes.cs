using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Files;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
using Steward.Platform.Notifications;
using Steward.Platform.Operations;
using Steward.Platform.Outbox;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.Platform.Webhooks;

namespace Steward.Platform;

/// <summary>The API of what belongs to no module.</summary>
public static class PlatformRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapList<AuditList, AuditList.Filter, AuditList.Row>("audit", AuditList.Columns, "Audit").WithTags("Administration");
        api.MapGet("system", (SystemStatus status, CancellationToken ct) => status.Run(new(), ct)).WithTags("Administration");
        api.MapGet("files/{id}", (AttachmentId id, HttpContext http) => Results.LocalRedirect($"/files/{id}{http.Request.QueryString}")).WithTags("Files").WithSummary("Leads to /files/{id}.");

        var notices = api.MapGroup("notifications").WithTags("Notifications");
        notices.MapGet ("",               ([AsParameters] MyNotifications.Filter filter, MyNotifications list, CancellationToken ct) => list.Run(filter, ct));
        notices.MapGet ("unread",         (CountUnread count, CancellationToken ct) => count.Run(new(), ct));
        notices.MapPost("read",           (ReadNotification.Form form, ReadNotification read, CancellationToken ct) => read.Run(form, ct));
        notices.MapPost("read-all",       (ReadAllNotifications read, CancellationToken ct) => read.Run(new(), ct));
        notices.MapGet ("choices",        (MyChoices choices, CancellationToken ct) => choices.Run(new(), ct));
        notices.MapPut ("choices",        (ChooseNotices.Form form, ChooseNotices choose, CancellationToken ct) => choose.Run(form, ct));

        api.MapConfidentiality();

        var outbox = api.MapGroup("outbox").WithTags("Administration");
        outbox.MapGet ("",            ([AsParameters] OutboxList.Filter filter, OutboxList list, CancellationToken ct) => list.Run(filter, ct));
        outbox.MapPost("retry",       (RetryParked retry, CancellationToken ct) => retry.Run(new(), ct));
        outbox.MapPost("{id}/retry",  (long id, RetryMessage retry, CancellationToken ct) => retry.Run(id, new(), ct));
        outbox.MapPost("{id}/drop",   (long id, DropMessage.Form form, DropMessage drop, CancellationToken ct) => drop.Run(id, form, ct));

        var hooks = api.MapGroup("webhooks").WithTags("Webhooks");
        hooks.MapGet ("",                  (WebhookList list, CancellationToken ct) => list.Run(new(), ct));
        hooks.MapGet ("{id}",              (WebhookId id, ShowWebhook show, CancellationToken ct) => show.Run(id, ct));
        hooks.MapPost("",                  (WebhookForm form, AddWebhook add, CancellationToken ct) => add.Run(form, ct));
        hooks.MapPut ("{id}",              (WebhookId id, WebhookForm form, ChangeWebhook change, CancellationToken ct) => change.Run(id, form, ct));
        hooks.MapPost("{id}/secret",       (WebhookId id, Bare form, RotateSecret rotate, CancellationToken ct) => rotate.Run(id, form, ct));
        hooks.MapPost("{id}/test",         (WebhookId id, TestWebhook test, CancellationToken ct) => test.Run(id, new(), ct));
        hooks.MapPost("sent/{message}",    (long message, SendAgain again, CancellationToken ct) => again.Run(message, new(), ct));

        var settings = api.MapGroup("settings").WithTags("Settings");
        settings.MapGet("",      ([AsParameters] SettingList.Filter filter, SettingList list, CancellationToken ct) => list.Run(filter, ct));
        settings.MapPut("{key}", (string key, ChangeSetting.Form form, ChangeSetting change, CancellationToken ct) => change.Run(key, form, ct));
    }
}
