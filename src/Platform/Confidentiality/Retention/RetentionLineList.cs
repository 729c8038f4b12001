using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>What becomes of a record on a list.</summary>
public enum LineFate { Due, KeptBack, Anonymised, NoLongerDue }

/// <summary>The records on one list, all of them, the oldest first.</summary>
public sealed class RetentionLineList(Work work) : Query<RetentionLineList.Filter, PageOf<RetentionLineList.Row>>(work, ConfidentialityPermissions.Retention)
{
    public sealed record Filter : Listing
    {
        public RetentionListId Id { get; init; }
        public LineFate? Fate { get; init; }
    }

    public sealed record Row(Guid Thing, string Label, DateTimeOffset Since, string? Href, LineFate Fate, string? KeptBecause, string? KeptBy, DateTimeOffset? DoneAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Record",             r => r.Label),
        new("Counted from",       r => r.Since)       { Class = "nowrap" },
        new("What becomes of it", r => r.Fate),
        new("Reason",             r => r.KeptBecause) { Class = "wide" },
        new("Who",                r => r.KeptBy)      { Class = "nowrap" },
        new("When",               r => r.DoneAt)      { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var list = await Db.Set<RetentionList>().VisibleTo(Actor).Where(l => l.Id == filter.Id).OrNotFound(ct);
        var lines = Db.Set<RetentionLine>().AsNoTracking().Where(l => l.List == list.Id);
        lines = filter.Fate switch
        {
            LineFate.Due        => lines.Going(),
            LineFate.KeptBack   => lines.Where(l => l.KeptBecause != null),
            LineFate.Anonymised => lines.Where(l => l.DoneAt != null),
            LineFate.NoLongerDue => lines.Where(l => l.LeftAt != null),
            _                   => lines,
        };
        if (filter.Q.OrNull() is { } words) lines = lines.Where(l => l.Label.Contains(words));
        var page = await lines.OrderBy(l => l.Since).ThenBy(l => l.Thing).PageFor(filter, ct);
        return page.With(page.Rows.Select(l => new Row(l.Thing, l.Label, l.Since, l.Href, FateOf(l), l.KeptBecause.Masked(), l.KeptBy, l.DoneAt ?? l.LeftAt)));
    }

    private static LineFate FateOf(RetentionLine l) => l.KeptBecause is not null ? LineFate.KeptBack : l.DoneAt is not null ? LineFate.Anonymised : l.LeftAt is not null ? LineFate.NoLongerDue : LineFate.Due;
}
