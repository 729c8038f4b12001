using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>The inspections that are planned, done and missed; today's unless asked otherwise.</summary>
public sealed class SiteInspectionList(Work work, IEstate estate, Crew crew) : Query<SiteInspectionList.Filter, PageOf<SiteInspectionList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public DateOnly? Day { get; init; }
        public SiteInspectionState? State { get; init; }
        public InspectionOutcome? Outcome { get; init; }
        public FitOutId? Project { get; init; }
        public BuildingId? Building { get; init; }
        /// <summary>Of this day and later.</summary>
        public DateOnly? Since { get; init; }
        /// <summary>Not done on its day, whether made up for or not.</summary>
        public bool? Missed { get; init; }
        public bool? Mine { get; init; }
    }

    public sealed record Row(SiteInspectionId Id, DateOnly Day, string House, string Number, SiteInspectionState State, string? AssigneeName, Stage? Stage, InspectionOutcome? Outcome, int Faults, DateTimeOffset? DoneAt, string? DoneBy, bool IsMissed, bool WasLate, bool IsExtra, FitOutId Project);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Day",          i => i.Day, "day")    { Class = "nowrap" },
        new("House number", i => i.House)         { Class = "nowrap" },
        new("Fit-out",      i => i.Number)        { Class = "nowrap" },
        new("State",        i => i.State),
        new("Inspector",    i => i.AssigneeName),
        new("Stage of the work", i => i.Stage),
        new("Outcome",      i => i.Outcome),
        new("Not in order", i => i.Faults)        { Class = "num" },
        new("Inspected at", i => i.DoneAt)        { Class = "nowrap" },
        new("Inspected by", i => i.DoneBy),
        new("Missed that day", i => i.IsMissed),
        new("Made up for late", i => i.WasLate),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var rows = Db.Set<SiteInspection>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Day is { } day) rows = rows.Where(i => i.Day == day);
        if (filter.Since is { } since) rows = rows.Where(i => i.Day >= since);
        if (filter.State is { } state) rows = rows.Where(i => i.State == state);
        if (filter.Outcome is { } outcome) rows = rows.Where(i => i.Outcome == outcome);
        if (filter.Project is { } project) rows = rows.Where(i => i.Project == project);
        if (filter.Building is { } building) rows = rows.Where(i => i.Building == building);
        if (filter.Missed is true) rows = rows.Where(i => i.State == SiteInspectionState.Planned && i.Day < today || i.DoneOn > i.Day);
        if (filter.Mine is true) rows = rows.Where(i => i.Assignee == Actor.Account);
        if (filter.Q.OrNull() is { } words)
        {
            var units = (await estate.FindUnits(words, 50, ct)).Select(u => u.Id).ToArray();
            rows = rows.Where(i => units.Contains(i.Unit) || Db.Set<FitOutProject>().Any(p => p.Id == i.Project && p.Number.Contains(words)));
        }
        var page = await (filter.Sort == "-day" ? rows.OrderByDescending(i => i.Day) : filter.Sort == "day" ? rows.OrderBy(i => i.Day) : rows.OrderBy(i => i.State != SiteInspectionState.Planned).ThenByDescending(i => i.Day)).ThenBy(i => i.Building).ThenBy(i => i.Id).PageFor(filter, ct);
        return page.With(await Of(page.Rows, today, ct));
    }

    private async Task<IEnumerable<Row>> Of(IReadOnlyList<SiteInspection> rows, DateOnly today, CancellationToken ct)
    {
        var units = await estate.Units(rows.Select(i => i.Unit).Distinct(), ct);
        var names = await crew.Names(rows.Select(i => i.Assignee), ct);
        var projects = rows.Select(i => i.Project).Distinct().ToArray();
        var numbers = await Db.Set<FitOutProject>().Where(p => projects.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Number, ct);
        return rows.Select(i => new Row(i.Id, i.Day, units[i.Unit].Label, numbers[i.Project], i.State, i.Assignee is { } a ? names.GetValueOrDefault(a) : null, i.Stage, i.Outcome, i.Faults, i.DoneAt, i.DoneBy, i.IsMissed(today), i.WasLate, i.IsExtra, i.Project));
    }
}
