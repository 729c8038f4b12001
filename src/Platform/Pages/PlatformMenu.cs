namespace Steward.Platform.Pages;

/// <summary>The menu of what belongs to no module: the administrator's pages.</summary>
public static class PlatformMenu
{
    public static readonly IReadOnlyList<MenuItem> Items =
    [
        new(890, "Overview",   "activity",    "/admin",          Operations.OperationsPermissions.See,   "Administration"),
        new(910, "Audit",      "history",     "/admin/audit",    Audit.AuditPermissions.See,             "Administration"),
        new(920, "Webhooks",   "webhook",     "/admin/webhooks", Webhooks.WebhookPermissions.Keep,       "Administration"),
        new(930, "Deliveries", "send",        "/admin/outbox",   Outbox.OutboxPermissions.Operate,       "Administration"),
        new(990, "API",        "plug",        "/scalar",         Operations.OperationsPermissions.See,   "Administration"),
        new(900, "Settings",   "adjustments", "/admin/settings", Settings.SettingPermissions.Keep, "Administration"),
    ];
}
