using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>The defects that were found (遗留问题清单), what is due first at the top; printed, it goes to the developer.</summary>
public sealed class DefectList(Work work) : Query<DefectList.Filter, PageOf<DefectList.Row>>(work, Permissions.SeeMoveIns)
{
    public sealed record Filter : Listing
    {
        public DefectState? State { get; init; }
        public Party? Party { get; init; }
        public BuildingId? Building { get; init; }
        public HandoverBatchId? Batch { get; init; }
        /// <summary>Open and past its day.</summary>
        public bool? Late { get; init; }
        /// <summary>Neither in order nor dropped.</summary>
        public bool? Unsettled { get; init; }
    }

    public sealed record Row(DefectId Id, string Number, DefectState State, string House, UnitId Unit, string Room, string Item, string Words, Party Party, string? Firm, DateOnly FoundOn, DateOnly DueOn, DateOnly? RectifiedOn, DateOnly? PassedOn, int Fails, bool IsLate, HandoverId Handover, DateTimeOffset? GivenAt, RequestId? Request, string? RequestNumber);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",       d => d.Number)      { Class = "nowrap" },
        new("State",        d => d.State),
        new("House number", d => d.House, "house") { Class = "nowrap" },
        new("Where in it",  d => d.Room),
        new("Item",         d => d.Item),
        new("Defect",       d => d.Words)       { Class = "wide" },
        new("Puts it right", d => d.Party),
        new("Firm",         d => d.Firm),
        new("Found on",     d => d.FoundOn)     { Class = "nowrap" },
        new("Due on",       d => d.DueOn, "due") { Class = "nowrap" },
        new("Put right on", d => d.RectifiedOn) { Class = "nowrap" },
        new("In order since", d => d.PassedOn)  { Class = "nowrap" },
        new("Request",      d => d.RequestNumber) { Class = "nowrap" },
        new("Failed looks", d => d.Fails)       { Class = "num" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var defects = Db.Set<Defect>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) defects = defects.Where(d => d.State == state);
        if (filter.Unsettled is true) defects = defects.Where(d => d.State == DefectState.Open || d.State == DefectState.Rectified);
        if (filter.Party is { } party) defects = defects.Where(d => d.Party == party);
        if (filter.Building is { } building) defects = defects.Where(d => Db.Set<Unit>().Any(u => u.Id == d.Unit && u.Building == building));
        if (filter.Batch is { } batch) defects = defects.Where(d => Db.Set<Handover>().Any(h => h.Id == d.Handover && h.Batch == batch));
        if (filter.Late is true) defects = defects.Where(d => d.State == DefectState.Open && d.DueOn < today);
        if (filter.Q.OrNull() is { } words) defects = defects.Where(d => d.House.Contains(words) || d.Number.Contains(words) || d.Words.Contains(words) || d.Item.Contains(words));
        var page = await Sorted(defects, filter.Sort).PageFor(filter, ct);
        return page.With(page.Rows.Select(d => Of(d, today)));
    }

    internal static Row Of(Defect d, DateOnly today) => new(d.Id, d.Number, d.State, d.House, d.Unit, d.Room, d.Item, d.Words.Masked(), d.Party, d.Firm, d.FoundOn, d.DueOn, d.RectifiedOn, d.PassedOn, d.Fails, d.IsLate(today), d.Handover, d.GivenAt, d.Request, d.RequestNumber);

    private static IQueryable<Defect> Sorted(IQueryable<Defect> defects, string? sort) => sort switch
    {
        "house"  => defects.OrderBy(d => d.House).ThenBy(d => d.Number),
        "-house" => defects.OrderByDescending(d => d.House).ThenBy(d => d.Number),
        "-due"   => defects.OrderByDescending(d => d.DueOn).ThenBy(d => d.Number),
        _        => defects.OrderBy(d => d.State == DefectState.Passed || d.State == DefectState.Dropped).ThenBy(d => d.State == DefectState.Rectified).ThenBy(d => d.DueOn).ThenBy(d => d.House).ThenBy(d => d.Number),
    };
}
