using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>What a fit-out waits for.</summary>
public enum ProjectWait { Papers, Drawings, Approval, Authority, Completion, Agreement, ToCharge, ToPermit, Late, Overrun, ToArchive, Change }

/// <summary>Fit-outs (装修台账): what is to be decided first, the one due first before the others; then the newest.</summary>
public sealed class FitOutList(Work work, IEstate estate) : Query<FitOutList.Filter, PageOf<FitOutList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public ProjectState? State { get; init; }
        public ProjectWait? Waits { get; init; }
        public BuildingId? Building { get; init; }
        /// <summary>Their term touches this day.</summary>
        public DateOnly? Day { get; init; }
    }

    public sealed record Row(FitOutId Id, SiteId Site, string SiteName, string Number, UnitId Unit, string House, string Name, string? Contractor, DateOnly From, DateOnly To, ProjectState State, DateTimeOffset? SubmittedAt, DateOnly? ReviewDue, bool IsLate, bool PapersPassed, bool DrawingsPassed, DateTimeOffset? ApprovedAt, DateTimeOffset? AgreementSignedAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Fit-out",      r => r.Number)       { Class = "nowrap" },
        new("House number", r => r.House, "House") { Class = "nowrap" },
        new("Fit-out applicant", r => r.Name)        { Masked = r => Shown.MaskedName(r.Name) },
        new("Fit-out firm",   r => r.Contractor),
        new("From",         r => r.From, "From") { Class = "nowrap" },
        new("Until",        r => r.To, "To")     { Class = "nowrap" },
        new("State",        r => r.State),
        new("Handed in on", r => r.SubmittedAt is { } at ? Shown.DayOf(at) : null) { Class = "nowrap" },
        new("Decide by",    r => r.ReviewDue, "Due") { Class = "nowrap" },
        new("Late",         r => r.IsLate),
        new("Papers complete", r => r.PapersPassed),
        new("Drawings in order", r => r.DrawingsPassed),
        new("Approved on",  r => r.ApprovedAt is { } at ? Shown.DayOf(at) : null) { Class = "nowrap" },
        new("Agreement signed on", r => r.AgreementSignedAt is { } at ? Shown.DayOf(at) : null) { Class = "nowrap" },
        new("Site",         r => r.SiteName),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var all = (filter.Q.OrNull() is { } words ? Db.Search<FitOutProject>(words) : Db.Set<FitOutProject>()).VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) all = all.Where(p => p.State == state);
        if (filter.Building is { } building) all = all.Where(p => p.Building == building);
        if (filter.Day is { } day) all = all.Where(p => p.From <= day && p.To >= day);
        if (filter.Waits is { } waits) all = all.Waiting(Db, waits, today);
        var page = await Ordered(all, filter.Sort).ThenByDescending(p => p.Number).PageFor(filter, ct);
        var names = await estate.SiteNames(page.Rows.Select(p => p.Site).Distinct(), ct);
        return page.With(page.Rows.Select(p => new Row(p.Id, p.Site, names[p.Site], p.Number, p.Unit, p.House, p.NameFor(Actor), p.Contractor, p.From, p.To, p.State, p.SubmittedAt, p.ReviewDue, p.IsLate(today), p.PapersPassedAt is not null, p.DrawingsPassedAt is not null, p.ApprovedAt, p.AgreementSignedAt)));
    }

    private static IOrderedQueryable<FitOutProject> Ordered(IQueryable<FitOutProject> all, string? sort) => sort switch
    {
        "House"  => all.OrderBy(p => p.House),
        "-House" => all.OrderByDescending(p => p.House),
        "From"   => all.OrderBy(p => p.From),
        "-From"  => all.OrderByDescending(p => p.From),
        "To"     => all.OrderBy(p => p.To),
        "-To"    => all.OrderByDescending(p => p.To),
        "-Due"   => all.OrderBy(p => p.ReviewDue == null).ThenByDescending(p => p.ReviewDue),
        _        => all.OrderBy(p => p.ReviewDue == null).ThenBy(p => p.ReviewDue),
    };
}

public static class ProjectWaits
{
    public static IQueryable<FitOutProject> Waiting(this IQueryable<FitOutProject> all, Db db, ProjectWait what, DateOnly today) => what switch
    {
        ProjectWait.Papers     => all.Where(p => p.State == ProjectState.InReview && p.PapersPassedAt == null),
        ProjectWait.Drawings   => all.Where(p => p.State == ProjectState.InReview && p.DrawingsPassedAt == null),
        ProjectWait.Approval   => all.Where(p => p.State == ProjectState.InReview && p.PapersPassedAt != null && p.DrawingsPassedAt != null),
        ProjectWait.Authority  => all.Where(p => p.State == ProjectState.AtAuthority),
        ProjectWait.Completion => all.Where(p => p.State == ProjectState.Returned),
        ProjectWait.Agreement  => all.Where(p => (p.State == ProjectState.Approved || p.State == ProjectState.Settled) && p.AgreementSignedAt == null),
        // Nothing was worked out yet, or all of it was waived and nobody has noted that it is settled.
        ProjectWait.ToCharge   => all.Where(p => p.State == ProjectState.Approved && !db.Set<Charge>().Any(c => c.FitOut == p.Id && c.PaidBy == null && c.DroppedAt == null)),
        ProjectWait.ToPermit   => all.Where(p => p.State == ProjectState.Settled && p.AgreementSignedAt != null && !db.Set<Charge>().Any(c => c.FitOut == p.Id && c.PaidBy == null && c.DroppedAt == null)),
        ProjectWait.Late       => all.Where(p => p.State == ProjectState.InReview && p.ReviewDue < today),
        ProjectWait.Change     => all.Where(p => p.Changes.Any(c => c.State != ChangeState.Draft && c.State != ChangeState.InForce && c.State != ChangeState.Refused && c.State != ChangeState.Withdrawn)),
        ProjectWait.ToArchive  => all.Where(p => p.State == ProjectState.Refunded),
        _                      => all.Where(p => (p.State == ProjectState.UnderWay || p.State == ProjectState.Stopped || p.State == ProjectState.ReportedDone || p.State == ProjectState.Rectifying) && p.To < today),
    };
}
