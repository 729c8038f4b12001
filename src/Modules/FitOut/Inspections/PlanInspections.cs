using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Builds the day's plan (当日巡查计划) for every running fit-out that is due by its site's rhythm; done twice, it adds what is missing.</summary>
public sealed class PlanInspections(Work work, IEstate estate, Crew crew, PlanWriter plan, SettingReader settings) : Create<PlanInspections.Form, int>(work, Permissions.Inspect)
{
    public sealed class Form : Bare
    {
        /// <summary>Empty for all sites one works at.</summary>
        public SiteId? Site { get; set; }
    }

    private sealed record Running(FitOutId Id, SiteId Site, BuildingId Building, DateTimeOffset? StartedAt, DateOnly From, DateOnly To, DateOnly? Last);

    /// <returns>How many were planned.</returns>
    protected override async Task<int> Handle(Form form, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var due = await Due(form.Site, today, ct);
        var answering = await Answering(due, ct);
        var load = new Dictionary<AccountId, int>();
        foreach (var site in due.Select(p => p.Site).Distinct()) Refresh($"inspections:{site}");
        return due.Count == 0 ? 0 : await plan.Write(due.Select(p => (p.Id, Next(answering.GetValueOrDefault(p.Building, []), load))), today, ct);
    }

    private async Task<IReadOnlyList<Running>> Due(SiteId? only, DateOnly today, CancellationToken ct)
    {
        var projects = Db.Set<FitOutProject>().AsNoTracking().VisibleTo(Actor).Where(p => p.State == ProjectState.UnderWay || p.State == ProjectState.Stopped || p.State == ProjectState.Rectifying).Where(p => p.From <= today);
        if (only is { } site) projects = projects.Where(p => p.Site == site);
        var running = await projects.OrderBy(p => p.Building).ThenBy(p => p.Number)
            .Select(p => new Running(p.Id, p.Site, p.Building, p.StartedAt, p.From, p.To, Db.Set<SiteInspection>().Where(i => i.Project == p.Id && i.State != SiteInspectionState.Dropped).Max(i => (DateOnly?)i.Day))).ToListAsync(ct);
        var dropped = (await Db.Set<SiteInspection>().Where(i => i.Day == today && i.State == SiteInspectionState.Dropped).Select(i => i.Project).ToListAsync(ct)).ToHashSet();
        var rhythms = new Dictionary<SiteId, Rhythm>();
        foreach (var s in running.Select(p => p.Site).Distinct()) rhythms[s] = new(await settings.Get(SiteSettings.Rhythm, s, ct: ct), await settings.Get(SiteSettings.Times, s, ct: ct));
        return [.. running.Where(p => !dropped.Contains(p.Id) && rhythms[p.Site].IsDue(today, Begun(p), p.To, p.Last))];
    }

    /// <summary>The permit may be issued before the first day, and after it.</summary>
    private static DateOnly Begun(Running p) => p.StartedAt is { } at && Shown.DayOf(at) > p.From ? Shown.DayOf(at) : p.From;

    /// <summary>Who answers for each building and may inspect.</summary>
    private async Task<IReadOnlyDictionary<BuildingId, AccountId[]>> Answering(IReadOnlyList<Running> due, CancellationToken ct)
    {
        var all = await estate.ResponsibleFor(due.Select(p => p.Building).Distinct(), ct);
        var may = new HashSet<AccountId>();
        foreach (var site in due.Select(p => p.Site).Distinct()) may.UnionWith(await crew.Of(Permissions.Inspect, site, ct));
        return all.ToDictionary(b => b.Key, b => b.Value.Where(may.Contains).ToArray());
    }

    /// <summary>Whoever of them has least to do today.</summary>
    private static AccountId? Next(AccountId[] answering, Dictionary<AccountId, int> load)
    {
        if (answering.Length == 0) return null;
        var next = answering.MinBy(a => load.GetValueOrDefault(a));
        load[next] = load.GetValueOrDefault(next) + 1;
        return next;
    }
}
