using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.BlackList;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>The violations (违规台账), what is due first at the top.</summary>
public sealed class ViolationList(Work work) : Query<ViolationList.Filter, PageOf<ViolationList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public ViolationState? State { get; init; }
        public ViolationKind? Kind { get; init; }
        public FitOutId? Project { get; init; }
        public string? Contractor { get; init; }
        /// <summary>Found on this day or later.</summary>
        public DateOnly? Since { get; init; }
        /// <summary>Neither closed nor dropped.</summary>
        public bool? Open { get; init; }
        /// <summary>Not put right on its day, or not reported in time.</summary>
        public bool? Late { get; init; }
        public bool? Severe { get; init; }
    }

    public sealed record Row(ViolationId Id, string Number, ViolationState State, string House, ViolationKind Kind, bool IsSevere, string Facts, string Clause, string? Contractor, DateOnly FoundOn, DateOnly? DueOn, DateTimeOffset? ReportDueAt, DateTimeOffset? ReportedAt, Authority? ReportedTo, Money? Deduction, DateOnly? ClosedOn, DateOnly? RecheckBy, int Fails, bool IsOverdue, bool IsReportLate, bool HoldsWork, FitOutId Project);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",       v => v.Number)     { Class = "nowrap" },
        new("State",        v => v.State),
        new("House number", v => v.House, "house") { Class = "nowrap" },
        new("Kind",         v => v.Kind),
        new("Violation facts", v => v.Facts)   { Class = "wide" },
        new("Clause",       v => v.Clause)     { Class = "wide" },
        new("Fit-out company", v => v.Contractor),
        new("Severe",       v => v.IsSevere),
        new("Found on",     v => v.FoundOn, "found") { Class = "nowrap" },
        new("Due on",       v => v.DueOn, "due") { Class = "nowrap" },
        new("To be reported by", v => v.ReportDueAt) { Class = "nowrap" },
        new("Told the authority at",  v => v.ReportedAt) { Class = "nowrap" },
        new("Authority",    v => v.ReportedTo),
        new("Deduction proposed", v => v.Deduction) { Class = "num" },
        new("To be looked at again by", v => v.RecheckBy) { Class = "nowrap" },
        new("Closed on",    v => v.ClosedOn)   { Class = "nowrap" },
        new("Failed looks", v => v.Fails)      { Class = "num" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var (today, now) = (Shown.DayOf(Now), Now);
        var rows = Db.Set<Violation>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) rows = rows.Where(v => v.State == state);
        if (filter.Kind is { } kind) rows = rows.Where(v => v.Kind == kind);
        if (filter.Project is { } project) rows = rows.Where(v => v.Project == project);
        if (filter.Contractor.OrNull() is { } contractor) rows = rows.WorkedBy(contractor);
        if (filter.Since is { } since) rows = rows.Where(v => v.FoundOn >= since);
        if (filter.Open is true) rows = rows.Where(v => v.ClosedOn == null);
        if (filter.Severe is true) rows = rows.Where(v => v.IsSevere);
        if (filter.Late is true) rows = rows.Late(today, now);
        if (filter.Q.OrNull() is { } words) rows = rows.Where(v => v.House.Contains(words) || v.Number.Contains(words) || v.Facts.Contains(words) || v.Contractor!.Contains(words));
        var page = await Sorted(rows, filter.Sort).PageFor(filter, ct);
        return page.With(page.Rows.Select(v => Of(v, today, now)));
    }

    internal static Row Of(Violation v, DateOnly today, DateTimeOffset now, bool shown = false) => new(v.Id, v.Number, v.State, v.House, v.Kind, v.IsSevere, v.Facts.Masked(shown), v.Clause, v.Contractor, v.FoundOn, v.DueOn, v.IsReportDue ? v.ReportDueAt : null, v.ReportedAt, v.ReportedTo, v.Deduction, v.ClosedOn, v.RecheckBy, v.Fails, v.IsOverdue(today), v.IsReportLate(now), v.HoldsWork, v.Project);

    private static IQueryable<Violation> Sorted(IQueryable<Violation> rows, string? sort) => sort switch
    {
        "house"  => rows.OrderBy(v => v.House).ThenBy(v => v.Number),
        "-house" => rows.OrderByDescending(v => v.House).ThenBy(v => v.Number),
        "found"  => rows.OrderBy(v => v.FoundOn).ThenBy(v => v.Number),
        "-found" => rows.OrderByDescending(v => v.FoundOn).ThenBy(v => v.Number),
        "-due"   => rows.OrderBy(v => v.DueOn == null).ThenByDescending(v => v.DueOn).ThenBy(v => v.Number),
        _        => rows.OrderBy(v => v.ClosedOn != null).ThenBy(v => v.DueOn == null).ThenBy(v => v.DueOn).ThenByDescending(v => v.Number),
    };
}

internal static class LateViolations
{
    /// <summary>Of one firm, however its name was written.</summary>
    public static IQueryable<Violation> WorkedBy(this IQueryable<Violation> rows, string contractor)
    {
        var key = FirmNames.Key(contractor);
        return rows.Where(v => v.ContractorKey == key);
    }

    /// <summary>Not put right or not looked at again on its day, or not reported within the city's hours.</summary>
    public static IQueryable<Violation> Late(this IQueryable<Violation> rows, DateOnly today, DateTimeOffset now) =>
        rows.Where(v => v.ClosedOn == null && (v.State != ViolationState.PutRight && v.DueOn < today || v.RecheckBy < today || v.ReportedAt == null && v.ReportDueAt < now));
}
