using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Settings;

/// <summary>Every setting the modules declare, with what holds today and what is to come.</summary>
public sealed class SettingList(Work work, IEnumerable<Module> modules, IEstate estate) : Query<SettingList.Filter, SettingList.View>(work, SettingPermissions.Keep)
{
    public sealed record Filter(SiteId? Site = null);

    /// <param name="Value">Today's value at the site asked for, or for all sites.</param>
    /// <param name="Origin">Who chose it since when; null for the default.</param>
    public sealed record Row(string Key, string Title, string Value, string Default, string Range, string Basis, bool IsYesNo, string? ChoiceOf, IReadOnlyList<string> Choices, Chosen? Origin, IReadOnlyList<Chosen> Chosen);
    public sealed record Chosen(string Value, string? Site, DateOnly From, string ByName, string? Reason);
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyDictionary<SiteId, string> Sites, SiteId? Site);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        if (filter.Site is { } asked && !Actor.Sites.Contains(asked)) throw new NotFound();
        var today = Shown.DayOf(Now);
        var sites = await estate.SiteNames(Actor.Sites, ct);
        var values = await Db.Set<SettingValue>().ToListAsync(ct);
        var byKey = values.Where(v => v.Site is null || Actor.Sites.Contains(v.Site.Value)).ToLookup(v => v.Key);
        Chosen Tell(SettingValue v) => new(v.Value, v.Site is { } site ? sites.GetValueOrDefault(site) : null, v.From, v.ByName, v.Reason);
        var rows = Setting.In([typeof(Setting).Assembly, .. modules.Select(m => m.Assembly)]).Select(s =>
        {
            var current = SettingReader.Current(byKey[s.Key], filter.Site, today);
            return new Row(s.Key, s.Title, current?.Value ?? s.DefaultText, s.DefaultText, s.Range, s.Basis, s.IsYesNo, s.Choices?.Of, s.Choices?.Names ?? [], current is null ? null : Tell(current),
                [.. byKey[s.Key].OrderByDescending(v => v.From).ThenByDescending(v => v.Id).Select(Tell)]);
        });
        return new([.. rows], sites, filter.Site);
    }
}

public static class SettingPermissions
{
    public static readonly Permission Keep = new("settings.keep", "Change settings", Contracts.Identity.Post.Administrator | Contracts.Identity.Post.Manager);
}
