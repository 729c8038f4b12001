namespace Steward.Platform.Pages;

/// <summary>The menu of what belongs to no module: the administrator's pages.</summary>
public static class PlatformMenu
{
    public static readonly IReadOnlyList<MenuItem> Items =
    [
        new(900, "Settings", "adjustments", "/admin/settings", Settings.SettingPermissions.Keep, "Administration"),
    ];
}
