using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Platform.Settings;

/// <summary>What a setting is at a site at a moment: the site's own value before the company's, the latest before the earlier,
/// the default when nobody has chosen.</summary>
public sealed class SettingReader(Db db, ReferenceData reference, TimeProvider clock)
{
    private ILookup<string, SettingValue>? read;

    public async Task<T> Get<T>(Setting<T> setting, SiteId? site = null, DateTimeOffset? at = null, CancellationToken ct = default)
        where T : struct, IParsable<T>, IComparable<T> =>
        await Chosen(setting, site, at, ct) is { } value ? setting.Parse(value.Value) : setting.Default;

    public async Task<T> Get<T>(ChoiceSetting<T> setting, SiteId? site = null, DateTimeOffset? at = null, CancellationToken ct = default)
        where T : struct, Enum =>
        await Chosen(setting, site, at, ct) is { } value ? Enum.Parse<T>(value.Value) : setting.Default;

    private async Task<SettingValue?> Chosen(Setting setting, SiteId? site, DateTimeOffset? at, CancellationToken ct)
    {
        read ??= await reference.Of("settings", async () => (await db.Set<SettingValue>().AsNoTracking().ToListAsync(ct)).ToLookup(v => v.Key), ct);
        return Current(read[setting.Key], site, Shown.DayOf(at ?? clock.GetUtcNow()));
    }

    public static SettingValue? Current(IEnumerable<SettingValue> values, SiteId? site, DateOnly day) =>
        values.Where(v => v.From <= day && (v.Site is null || v.Site == site))
            .OrderByDescending(v => v.Site is not null).ThenByDescending(v => v.From).ThenByDescending(v => v.Id).FirstOrDefault();
}
