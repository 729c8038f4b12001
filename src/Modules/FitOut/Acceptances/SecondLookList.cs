using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>The accepted fit-outs and when each is looked at again (待复验), what is due first at the top.</summary>
public sealed class SecondLookList(Work work, IEstate estate, SettingReader settings) : Query<SecondLookList.Filter, PageOf<SecondLookList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        /// <summary>Those whose time of use is over.</summary>
        public bool? Due { get; init; }
    }

    public sealed record Row(FitOutId Project, string Number, string House, DateOnly AcceptedOn, DateOnly DueOn, bool IsDue, string? OpenViolation);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Fit-out",      r => r.Number)      { Class = "nowrap" },
        new("House number", r => r.House)       { Class = "nowrap" },
        new("Accepted on",  r => r.AcceptedOn)  { Class = "nowrap" },
        new("Second look from", r => r.DueOn)   { Class = "nowrap" },
        new("Open violation", r => r.OpenViolation),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var projects = Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.State == ProjectState.Accepted && p.AcceptedAt != null);
        if (Actor.Chosen is { } chosen) projects = projects.Where(p => p.Site == chosen);
        if (filter.Q.OrNull() is { } words)
        {
            var units = (await estate.FindUnits(words, 50, ct)).Select(u => u.Id).ToArray();
            projects = projects.Where(p => p.Number.Contains(words) || units.Contains(p.Unit));
        }
        var found = await projects.OrderBy(p => p.AcceptedAt).ThenBy(p => p.Number).Select(p => new { p.Id, p.Site, p.Number, p.Unit, p.AcceptedAt, Open = Db.Set<Violations.Violation>().Where(v => v.Project == p.Id && v.ClosedOn == null).Min(v => v.Number) }).ToListAsync(ct);
        var (days, labels) = (new Dictionary<SiteId, int>(), await estate.Units(found.Select(p => p.Unit).Distinct(), ct));
        foreach (var site in found.Select(p => p.Site).Distinct()) days[site] = await settings.Get(SiteSettings.SecondLook, site, ct: ct);
        var rows = found.Select(p => (p, On: Shown.DayOf(p.AcceptedAt!.Value))).Select(x => new Row(x.p.Id, x.p.Number, labels[x.p.Unit].Label, x.On, x.On.AddDays(days[x.p.Site]), x.On.AddDays(days[x.p.Site]) <= today, x.p.Open))
            .Where(r => filter.Due is not true || r.IsDue).OrderBy(r => r.DueOn).ToArray();
        return rows.PageFor(filter);
    }
}
