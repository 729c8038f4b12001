using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Procedures;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Lettings of public space (公共空间出租台账): what waits first, then what runs out first.</summary>
public sealed class LettingList(Work work, LettingRows rows, SettingReader settings) : Query<LettingList.Filter, PageOf<LettingList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public LettingState? State { get; init; }
        public LettableKind? Kind { get; init; }
        public LettableId? Place { get; init; }
        public TermLeft? Left { get; init; }
        /// <summary>Only those of which a deposit is held though they are over.</summary>
        public bool? DepositDue { get; init; }
    }

    public sealed record Row(LettingId Id, SiteId Site, string Number, LettableId PlaceId, string Place, LettableKind Kind, CustomerId? Customer, string Name, string Purpose, DateOnly From, DateOnly To, DayPart Part, Money Rent, Money Deposit, LettingState State, TermLeft? Left,
        string? AskedBy, string? DecidedBy, DateTimeOffset? DepositTakenAt, string? DepositTakenBy, Money? DepositReturned, DateTimeOffset? DepositReturnedAt, string? DepositReturnedBy, DateOnly? EndedOn);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Letting",     r => r.Number)     { Class = "nowrap" },
        new("Let place",   r => r.Place),
        new("Let to",     r => r.Name)      { Masked = r => Shown.MaskedName(r.Name) },
        new("Purpose",     r => r.Purpose),
        new("From",        r => r.From)       { Class = "nowrap" },
        new("Until",       r => r.To)         { Class = "nowrap" },
        new("Part of the day", r => r.Part),
        new("Rent",        r => r.Rent)       { Class = "num" },
        new("Deposit",     r => r.Deposit)    { Class = "num" },
        new("State",       r => r.State),
        new("Approved by", r => r.DecidedBy),
        new("Deposit received by", r => r.DepositTakenBy),
        new("Deposit returned",    r => r.DepositReturned) { Class = "num" },
        new("Deposit returned by", r => r.DepositReturnedBy),
        new("Ended on",    r => r.EndedOn)    { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var soon = today.AddDays(await settings.Get(LettingSettings.WarningDays, Actor.Chosen, ct: ct));
        var lettings = Db.Set<Letting>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) lettings = lettings.Where(l => l.State == state);
        if (filter.Kind is { } kind) lettings = lettings.Where(l => Db.Set<Lettable>().Any(p => p.Id == l.Place && p.Kind == kind));
        if (filter.Place is { } place) lettings = lettings.Where(l => l.Place == place);
        if (filter.Left is TermLeft.Expired) lettings = lettings.Where(l => l.State == LettingState.Running && l.To < today);
        if (filter.Left is TermLeft.RunsOut) lettings = lettings.Where(l => l.State == LettingState.Running && l.To >= today && l.To <= soon);
        if (filter.DepositDue is true) lettings = lettings.Where(l => (l.State == LettingState.Ended || l.State == LettingState.Terminated || l.State == LettingState.Withdrawn) && l.DepositTakenAt != null && l.DepositReturnedAt == null);
        if (filter.Q.OrNull() is { } words) lettings = lettings.Where(l => l.Number.Contains(words) || l.Name.Contains(words) || l.Purpose.Contains(words) || Db.Set<Lettable>().Any(p => p.Id == l.Place && p.Name.Contains(words)));
        var page = await lettings.OrderBy(l => l.State == LettingState.Asked ? 0 : l.State == LettingState.Approved ? 1 : l.State == LettingState.Running ? 2 : 3)
            .ThenBy(l => l.To).ThenBy(l => l.Number).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, ct));
    }
}
