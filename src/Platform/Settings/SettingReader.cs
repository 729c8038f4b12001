using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Platform.Settings;

/// <summary>What a setting is at a site at a moment: the site's own value before the company's, the latest before the earlier,
/// the default when nobody has chosen.</summary>
public sealed class SettingReader(Db db, TimeProvider clock)
{
    private readonly Dictionary<string, SettingValue[]> read = [];

    public async Task<T> Get<T>(Setting<T> setting, SiteId? site = null, DateTimeOffset? at = null, CancellationToken ct = default)
        where T : struct, IParsable<T>, IComparable<T> =>
        await Chosen(setting, site, at, ct) is { } value ? setting.Parse(value.Value) : setting.Default;

    public async Task<T> Get<T>(ChoiceSetting<T> setting, SiteId? site = null, DateTimeOffset? at = null, CancellationToken ct = default)
        where T : struct, Enum =>
        await Chosen(setting, site, at, ct) is { } value ? Enum.Parse<T>(value.Value) : setting.Default;

    private async Task<SettingValue?> Chosen(Setting setting, SiteId? site, DateTimeOffset? at, CancellationToken ct)
    {
        if (!read.TryGetValue(setting.Key, out var values))
            read[setting.Key] = values = await db.Set<SettingValue>().AsNoTracking().Where(v => v.Key == setting.Key).ToArrayAsync(ct);
        return Current(values, site, Shown.DayOf(at ?? clock.GetUtcNow()));
    }

    public static SettingValue? Current(IEnumerable<SettingValue> values, SiteId? site, DateOnly day) =>
        values.Where(v => v.From <= day && (v.Site is null || v.Site == site))
            .OrderByDescending(v => v.Site is not null).ThenByDescending(v => v.From).ThenByDescending(v => v.Id).FirstOrDefault();
}
