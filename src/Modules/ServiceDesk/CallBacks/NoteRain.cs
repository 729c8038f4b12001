using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>It has rained: everybody whose leak was seen to before, and who has not been called about it after a rain, is to be called, once for each resolution.</summary>
public sealed class NoteRain(Work work, SettingReader settings) : Create<NoteRain.Form, RainId>(work, Permissions.Rain)
{
    public sealed class Form
    {
        public SiteId? Site { get; set; }
        /// <summary>Today, if not said.</summary>
        public DateOnly? RainedOn { get; set; }
        /// <summary>Leaks resolved on this day or after; as far back as the site's setting, if not said.</summary>
        public DateOnly? ResolvedSince { get; set; }
    }

    protected override async Task<RainId> Handle(Form form, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var site = form.Site ?? Actor.Meant ?? throw new Invalid(nameof(form.Site), "{0} is needed.");
        if (!Actor.Sites.Contains(site)) throw new NotFound();
        var day = form.RainedOn ?? today;
        if (day > today || day < today.AddDays(-14)) throw new Invalid(nameof(form.RainedOn), "{0} lies within the last two weeks.");
        var since = form.ResolvedSince ?? day.AddDays(-await settings.Get(CallBackSettings.RainDays, site, ct: ct));
        if (since > day) throw new Invalid(nameof(form.ResolvedSince), "{0} lies before the rain.");
        var rain = new Rain(site, day, since, Actor.Account, Actor.Name, Now);
        Db.Add(rain);
        var dueAt = Now.AddHours(await settings.Get(CallBackSettings.RainHours, site, ct: ct));
        var leaks = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Site == site).AwaitingRain(Db, since, day).ToListAsync(ct);
        var ids = leaks.Select(r => r.Id).ToArray();
        var joined = (await Db.Set<Joiner>().VisibleTo(Actor).Still().Where(j => ids.Contains(j.Request)).Select(j => new { j.Id, j.Request }).ToListAsync(ct)).ToLookup(j => j.Request, j => j.Id);
        foreach (var leak in leaks) leak.CallAfterRain(rain, joined[leak.Id], Now, dueAt);
        rain.Leaks = leaks.Count;
        Refresh($"requests:{site}");
        return rain.Id;
    }
}

public static class Leaks
{
    /// <summary>Repairs of leaks, done before the end of that day, about which nobody has been asked after a rain.</summary>
    public static IQueryable<Request> AwaitingRain(this IQueryable<Request> requests, Db db, DateOnly since, DateOnly day)
    {
        var (from, until) = (RequestFilters.Start(since), RequestFilters.Start(day.AddDays(1)));
        return requests.Where(r => r.Type == RequestType.Repair && (r.State == RequestState.Resolved || r.State == RequestState.Closed) && r.ResolvedAt >= from && r.ResolvedAt < until
            && db.Set<Category>().Any(c => c.Id == r.Category && c.Leak) && (r.CallBackReason != CallReason.NobodyToCall || r.Joiners.Any(j => j.WentOnWith == null)) && !r.CallsDue.Any(d => d.AfterRain && d.Round == r.TimesReopened));
    }
}
