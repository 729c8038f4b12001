using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Exports of personal data: one's own, and those one may decide; what waits stands first.</summary>
public sealed class ExportRequestList(Work work, IEstate estate) : Query<ExportRequestList.Filter, PageOf<ExportRequestList.Row>>(work, ConfidentialityPermissions.AskExports)
{
    public sealed record Filter : Listing
    {
        public ExportState? State { get; init; }
        public bool? Mine { get; init; }
    }

    public sealed record Row(ExportRequestId Id, string Number, Words Title, ExportState State, bool HasLapsed, string Purpose, string ByName, DateTimeOffset At, string? Site, string? DecidedBy, DateTimeOffset? FetchUntil, DateTimeOffset? FetchedAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",      e => e.Number)      { Class = "nowrap" },
        new("List",        e => e.Title),
        new("State",       e => e.State),
        new("Purpose",     e => e.Purpose)     { Class = "wide" },
        new("Asked by",    e => e.ByName)      { Class = "nowrap" },
        new("When",        e => e.At)          { Class = "nowrap" },
        new("Site",        e => e.Site),
        new("Decided by",  e => e.DecidedBy)   { Class = "nowrap" },
        new("Fetch until", e => e.FetchUntil)  { Class = "nowrap" },
        new("Fetched at",  e => e.FetchedAt)   { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var exports = Db.Set<ExportRequest>().VisibleTo(Actor);
        if (filter.State is { } state) exports = exports.Where(e => e.State == state);
        if (filter.Mine is true) exports = exports.Where(e => e.By == Actor.Account);
        var page = await exports.OrderBy(e => e.State != ExportState.Asked).ThenByDescending(e => e.At).ThenByDescending(e => e.Number).PageFor(filter, ct);
        var sites = await estate.SiteNames(page.Rows.Select(e => e.Site).Distinct().ToArray(), ct);
        return page.With(page.Rows.Select(e => new Row(e.Id, e.Number, new(e.Title), e.State, e.HasLapsed(Now), e.Purpose.Masked(unless: e.By == Actor.Account), e.ByName, e.At, sites.GetValueOrDefault(e.Site), e.DecidedBy, e.FetchUntil, e.FetchedAt)));
    }
}
