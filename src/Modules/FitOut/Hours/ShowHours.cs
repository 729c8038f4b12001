using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Calendars;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Hours;

/// <summary>When fit-outs may make noise at a site: now, today, in general, and by which rule; residents read it too.</summary>
public sealed class ShowHours(Work work, IEstate estate, HoursBook book, WorkingCalendar calendar) : Query<ShowHours.Filter, ShowHours.View>(work, Permission.SignedIn)
{
    public sealed record Filter(SiteId? Site = null);
    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, bool Allowed, DateTimeOffset? Until, NoiseDay Day, string Today, string Workday, string Weekend, string Holiday, string? Basis, bool IsUsual, IReadOnlyList<Row> Rows);
    public sealed record Row(HoursRuleId Id, DateOnly From, string Workday, string Weekend, string Holiday, string? Basis, string ByName);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var today = Shown.DayOf(Now);
        var rules = await Db.Set<HoursRule>().Where(r => r.Site == site).OrderByDescending(r => r.From).ToListAsync(ct);
        var rule = rules.FirstOrDefault(r => r.From <= today);
        var hours = rule?.Hours ?? HoursTemplate.Usual.Hours;
        var now = (await book.At([site], Now, ct))[site];
        return new(site, sites, now.Allowed, now.Until, AllowedHours.DayOf(today, await calendar.Days(ct)), now.Today, Window.Write(hours.Workday), Window.Write(hours.Weekend), Window.Write(hours.Holiday), rule is null ? HoursTemplate.Usual.Basis : rule.Basis, rule is null,
            rules.ConvertAll(r => new Row(r.Id, r.From, r.Workday, r.Weekend, r.Holiday, r.Basis, r.ByName)));
    }
}
