using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Handling;

/// <summary>How far ahead something may be put off or appointed: what nobody looks at again for years is not put off, it is lost.</summary>
internal static class Ahead
{
    public static async Task RefuseFarAhead(this SettingReader settings, DateTimeOffset? at, DateTimeOffset now, SiteId site, string field, CancellationToken ct)
    {
        if (at is not { } moment) return;
        var most = await settings.Get(DeskSettings.AheadDays, site, ct: ct);
        if (Shown.DayOf(moment) > Shown.DayOf(now).AddDays(most)) throw new Invalid(field, "{0} lies more than {1} days ahead: choose an earlier day.", most);
    }
}
