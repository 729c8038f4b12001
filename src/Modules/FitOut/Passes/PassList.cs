using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Goods passes (放行条台账), the latest day first.</summary>
public sealed class PassList(Work work, PassRows rows) : Query<PassList.Filter, PageOf<PassList.Row>>(work, PassPermissions.Ask)
{
    public sealed record Filter : Listing
    {
        public GoodsPassState? State { get; init; }
        public PassApplicant? Applicant { get; init; }
        public UnitId? Unit { get; init; }
        /// <summary>Good on this day or after.</summary>
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        /// <summary>Only what waits for the desk: asked for, the owner to answer, in review, sent back by the gate.</summary>
        public bool? Waiting { get; init; }
        /// <summary>Only what may still leave: issued, and not all of it gone.</summary>
        public bool? Out { get; init; }
        public bool? Valuables { get; init; }
        public bool? MovesOut { get; init; }
        /// <summary>Only those typed in from paper.</summary>
        public bool? Paper { get; init; }
    }

    public sealed record Row(GoodsPassId Id, SiteId Site, string SiteName, string Number, UnitId Unit, string House, DateOnly Day, TimeOnly? Around, PassApplicant Applicant, string Name, string? Company, GoodsPassState State, string Goods, int Pieces, int Left,
        string? Plate, bool MovesOut, bool HasValuables, bool AwaitsControl, DateTimeOffset AskedAt, DateTimeOffset? IssuedAt, DateTimeOffset? ReleasedAt, string? Paper, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",     r => r.Number, "number")  { Class = "nowrap" },
        new("House number", r => r.House, "house")  { Class = "nowrap" },
        new("State",      r => r.State),
        new("Good on",    r => r.Day, "day")        { Class = "nowrap" },
        new("Who asks",   r => r.Applicant),
        new("Name of the person", r => r.Name)      { Masked = r => Shown.MaskedName(r.Name), Class = "nowrap" },
        new("Company",    r => r.Company),
        new("Goods",      r => r.Goods)             { Class = "wide" },
        new("Pieces",     r => r.Pieces)            { Class = "nowrap" },
        new("Left already", r => r.Left)            { Class = "nowrap" },
        new("Plate",      r => r.Plate)             { Class = "nowrap" },
        new("Issued at",  r => r.IssuedAt)          { Class = "nowrap" },
        new("Left at",    r => r.ReleasedAt)        { Class = "nowrap" },
        new("From paper", r => r.Paper)             { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var passes = Db.Search<GoodsPass>(filter.Q).VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) passes = passes.Where(p => p.State == state);
        if (filter.Applicant is { } applicant) passes = passes.Where(p => p.Applicant == applicant);
        if (filter.Unit is { } unit) passes = passes.Where(p => p.Unit == unit);
        if (filter.From is { } from) passes = passes.Where(p => p.Day >= from);
        if (filter.To is { } to) passes = passes.Where(p => p.Day <= to);
        if (filter.Waiting is true) passes = passes.Where(p => p.State == GoodsPassState.Asked || p.State == GoodsPassState.AwaitingOwner || p.State == GoodsPassState.InReview || p.State == GoodsPassState.AtDesk);
        if (filter.Out is true) passes = passes.Where(p => p.State == GoodsPassState.Issued || p.State == GoodsPassState.PartlyReleased);
        if (filter.Valuables is true) passes = passes.Where(p => p.Items.Any(i => i.IsValuable));
        if (filter.MovesOut is true) passes = passes.Where(p => p.MovesOut);
        if (filter.Paper is true) passes = passes.Where(p => p.Paper != null);
        IOrderedQueryable<GoodsPass> sorted = filter.Sort switch
        {
            "number"  => passes.OrderBy(p => p.Number),
            "-number" => passes.OrderByDescending(p => p.Number),
            "house"   => passes.OrderBy(p => p.House).ThenByDescending(p => p.Number),
            "-house"  => passes.OrderByDescending(p => p.House).ThenByDescending(p => p.Number),
            "day"     => passes.OrderBy(p => p.Day).ThenBy(p => p.Number),
            _         => passes.OrderByDescending(p => p.Day).ThenByDescending(p => p.Number),
        };
        var page = await sorted.PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, ct));
    }
}
