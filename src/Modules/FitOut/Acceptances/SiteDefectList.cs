using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>The defects that acceptances found (验收整改), what is due first at the top.</summary>
public sealed class SiteDefectList(Work work) : Query<SiteDefectList.Filter, PageOf<SiteDefectList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public SiteDefectState? State { get; init; }
        public FitOutId? Project { get; init; }
        public bool? Late { get; init; }
    }

    public sealed record Row(SiteDefectId Id, SiteDefectState State, string House, AcceptanceItem Item, string Words, DateOnly FoundOn, DateOnly DueOn, DateOnly? PutRightOn, DateOnly? PassedOn, int Fails, bool IsLate, FitOutId Project, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("House number", d => d.House)       { Class = "nowrap" },
        new("State",        d => d.State),
        new("Item",         d => d.Item),
        new("Defect",       d => d.Words)       { Class = "wide" },
        new("Found on",     d => d.FoundOn)     { Class = "nowrap" },
        new("Due on",       d => d.DueOn)       { Class = "nowrap" },
        new("Put right on", d => d.PutRightOn)  { Class = "nowrap" },
        new("In order since", d => d.PassedOn)  { Class = "nowrap" },
        new("Failed looks", d => d.Fails)       { Class = "num" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var rows = Db.Set<SiteDefect>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) rows = rows.Where(d => d.State == state);
        if (filter.Project is { } project) rows = rows.Where(d => d.Project == project);
        if (filter.Late is true) rows = rows.Where(d => d.State == SiteDefectState.Open && d.DueOn < today);
        if (filter.Q.OrNull() is { } words) rows = rows.Where(d => d.House.Contains(words) || d.Words.Contains(words));
        var page = await rows.OrderBy(d => d.State == SiteDefectState.Passed).ThenBy(d => d.State == SiteDefectState.PutRight).ThenBy(d => d.DueOn).ThenBy(d => d.House).ThenBy(d => d.Words).PageFor(filter, ct);
        return page.With(page.Rows.Select(d => Of(d, today)));
    }

    internal static Row Of(SiteDefect d, DateOnly today, bool shown = false) => new(d.Id, d.State, d.House, d.Item, d.Words.Masked(shown), d.FoundOn, d.DueOn, d.PutRightOn, d.PassedOn, d.Fails, d.IsLate(today), d.Project, d.Version);
}
