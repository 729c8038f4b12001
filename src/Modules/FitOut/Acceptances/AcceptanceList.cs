using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>The acceptances (验收台账), those that are to be held first.</summary>
public sealed class AcceptanceList(Work work) : Query<AcceptanceList.Filter, PageOf<AcceptanceList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public AcceptanceState? State { get; init; }
        public AcceptanceKind? Kind { get; init; }
        public FitOutId? Project { get; init; }
        /// <summary>Not held on the day that was promised.</summary>
        public bool? Late { get; init; }
    }

    public sealed record Row(AcceptanceId Id, string House, string Number, AcceptanceState State, AcceptanceKind Kind, int Round, DateTimeOffset AppliedAt, DateOnly DueOn, DateTimeOffset? HeldAt, string? HeldBy, int Faults, bool IsLate, bool WasLate, FitOutId Project);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("House number", a => a.House, "house") { Class = "nowrap" },
        new("Fit-out",      a => a.Number)    { Class = "nowrap" },
        new("State",        a => a.State),
        new("Which look",   a => a.Kind),
        new("Round",        a => a.Round)     { Class = "num" },
        new("Applied at",   a => a.AppliedAt) { Class = "nowrap" },
        new("Due on",       a => a.DueOn, "due") { Class = "nowrap" },
        new("Held at",      a => a.HeldAt)    { Class = "nowrap" },
        new("Held by",      a => a.HeldBy),
        new("Not in order", a => a.Faults)    { Class = "num" },
        new("Held late",    a => a.WasLate),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var rows = Db.Set<Acceptance>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) rows = rows.Where(a => a.State == state);
        if (filter.Kind is { } kind) rows = rows.Where(a => a.Kind == kind);
        if (filter.Project is { } project) rows = rows.Where(a => a.Project == project);
        if (filter.Late is true) rows = rows.Where(a => a.State == AcceptanceState.Applied && a.DueOn < today || a.HeldOn > a.DueOn);
        if (filter.Q.OrNull() is { } words) rows = rows.Where(a => a.House.Contains(words) || Db.Set<FitOutProject>().Any(p => p.Id == a.Project && p.Number.Contains(words)));
        var page = await Sorted(rows, filter.Sort).Include(a => a.Marks).PageFor(filter, ct);
        var ids = page.Rows.Select(a => a.Project).Distinct().ToArray();
        var numbers = await Db.Set<FitOutProject>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Number, ct);
        return page.With(page.Rows.Select(a => Of(a, numbers[a.Project], today)));
    }

    internal static Row Of(Acceptance a, string number, DateOnly today) => new(a.Id, a.House, number, a.State, a.Kind, a.Round, a.AppliedAt, a.DueOn, a.HeldAt, a.HeldBy, a.Marks.Count(m => m.Found is Inspections.PointFound.NotInOrder), a.IsLate(today), a.WasLate, a.Project);

    private static IQueryable<Acceptance> Sorted(IQueryable<Acceptance> rows, string? sort) => sort switch
    {
        "house"  => rows.OrderBy(a => a.House).ThenBy(a => a.AppliedAt),
        "-house" => rows.OrderByDescending(a => a.House).ThenBy(a => a.AppliedAt),
        "-due"   => rows.OrderByDescending(a => a.DueOn).ThenBy(a => a.House),
        _        => rows.OrderBy(a => a.State != AcceptanceState.Applied).ThenByDescending(a => a.AppliedAt).ThenBy(a => a.House),
    };
}
