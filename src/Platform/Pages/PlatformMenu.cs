using Steward.Platform.Calendars;
using Steward.Platform.Identity;
using Steward.Platform.Jobs;
using Steward.Platform.Tables.Imports;

namespace Steward.Platform.Pages;

/// <summary>The menu of what belongs to no module: the administrator's pages.</summary>
public static class PlatformMenu
{
    private const string Administration = "Administration";

    public static readonly IReadOnlyList<MenuItem> Items =
    [
        new(70,  "Imports",          "file-import", "/imports",        ImportPermissions.Use),
        new(890, "Overview",         "activity",    "/admin",          Operations.OperationsPermissions.See,     Administration),
        new(900, "Staff",            "users",       "/admin/staff",    Permissions.SeeStaff,                     Administration),
        new(910, "Roles",            "shield-lock", "/admin/roles",    Permissions.SeeStaff,                     Administration),
        new(920, "API clients",      "plug",        "/admin/clients",  Permissions.KeepStaff,                    Administration),
        new(930, "Settings",         "adjustments", "/admin/settings", Settings.SettingPermissions.Keep,         Administration),
        new(940, "Working calendar", "calendar",    "/admin/calendar", CalendarPermissions.Keep,                 Administration),
        new(950, "Audit",            "history",     "/admin/audit",    Audit.AuditPermissions.See,               Administration),
        new(952, "Access log",       "shield-check","/admin/access-log", Confidentiality.ConfidentialityPermissions.Log, Administration),
        new(954, "Keys of personal data", "key",    "/admin/keyring", Confidentiality.ConfidentialityPermissions.Keys, Administration),
        new(61,  "Exports of personal data", "file-export", "/exports", Confidentiality.ConfidentialityPermissions.AskExports, "Records"),
        new(60,  "Looks at personal data", "eye",   "/admin/reveals", Confidentiality.ConfidentialityPermissions.Watch, "Records"),
        new(956, "Retention",        "archive",     "/admin/retention", Confidentiality.ConfidentialityPermissions.Retention, Administration),
        new(960, "Scheduled jobs",   "clock",       "/admin/jobs",     JobPermissions.Operate,                   Administration),
        new(970, "Deliveries",       "send",        "/admin/outbox",   Outbox.OutboxPermissions.Operate,         Administration),
        new(980, "Webhooks",         "webhook",     "/admin/webhooks", Webhooks.WebhookPermissions.Keep,         Administration),
        new(990, "API",              "plug",        "/scalar",         Operations.OperationsPermissions.See,     Administration),
    ];
}
