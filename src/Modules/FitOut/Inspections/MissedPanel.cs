using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Overview;
using Steward.FitOut.Watching;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Inspections of the last week that were not done on their day, by who should have done them.</summary>
internal sealed class MissedPanel(Db db, Actor actor, Crew crew, Platform.Languages.Catalogue texts, TimeProvider clock) : IShowInOverview
{
    private const int Days = 7;
    public int Order => 10;

    public async Task<OverviewPanel?> Show(IReadOnlyCollection<SiteId> sites, CancellationToken ct)
    {
        if (!actor.May(Permissions.See)) return null;
        var today = Shown.DayOf(clock.GetUtcNow());
        var since = today.AddDays(-Days);
        var list = $"/inspections?Missed=true&State={SiteInspectionState.Planned}&Since={Shown.Day(since)}";
        var missed = await db.Set<SiteInspection>().VisibleTo(actor).Where(i => sites.Contains(i.Site) && i.State == SiteInspectionState.Planned && i.Day < today && i.Day >= since)
            .GroupBy(i => i.Assignee).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var names = await crew.Names(missed.Select(m => m.Key), ct);
        return new("Inspections missed in the last week", "clipboard-list", list,
            [.. missed.OrderByDescending(m => m.Count).Select(m => new OverviewLine(m.Key is { } who ? names.GetValueOrDefault(who, "") : texts["Nobody"], m.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), list, "red"))], "No inspection was missed.");
    }
}
