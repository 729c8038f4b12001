using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>The waiting list for parking spaces (车位轮候表), in the order of asking.</summary>
public sealed class ParkingWishList(Work work) : Query<ParkingWishList.Filter, PageOf<ParkingWishList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public ParkingWishState? State { get; init; }
        public ParkingKind? Kind { get; init; }
    }

    /// <param name="Place">How many stand before, plus one; none for whoever waits no more.</param>
    public sealed record Row(ParkingWishId Id, SiteId Site, string Number, int? Place, UnitId Unit, string House, CustomerId Customer, string Name, ParkingKind? Kind, DateTimeOffset AskedAt, ParkingWishState State, string? Space, DateOnly? OfferUntil, string? Note);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Waiting number",    r => r.Number)     { Class = "nowrap" },
        new("Turn",          r => r.Place)      { Class = "num" },
        new("House number",  r => r.House)      { Class = "nowrap" },
        new("Customer",      r => r.Name)       { Masked = r => Shown.MaskedName(r.Name) },
        new("Kind",          r => r.Kind),
        new("Asked at",      r => r.AskedAt)    { Class = "nowrap" },
        new("State",         r => r.State),
        new("Space offered", r => r.Space)      { Class = "nowrap" },
        new("Offer until",   r => r.OfferUntil) { Class = "nowrap" },
        new("Note",          r => r.Note),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var wishes = Db.Set<ParkingWish>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) wishes = wishes.Where(w => w.State == state);
        if (filter.Kind is { } kind) wishes = wishes.Where(w => w.Kind == null || w.Kind == kind);
        var rows = wishes.Join(Db.Set<Unit>(), w => w.Unit, u => u.Id, (w, u) => new { Wish = w, u.Label }).Join(Db.Set<Customer>(), x => x.Wish.Customer, c => c.Id, (x, c) => new { x.Wish, x.Label, c.Kind, c.Name });
        if (filter.Q.OrNull() is { } words) rows = rows.Where(x => x.Label.Contains(words) || x.Name.Contains(words) || x.Wish.Number.Contains(words));
        var page = await rows.OrderBy(x => x.Wish.Waits == null).ThenBy(x => x.Wish.AskedAt).ThenBy(x => x.Wish.Number).PageFor(filter, ct);
        var offered = page.Rows.Select(x => x.Wish.Offered).OfType<ParkingSpaceId>().ToArray();
        var spaces = await Db.Set<ParkingSpace>().Where(s => offered.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Number, ct);
        var line = (await Db.Set<ParkingWish>().VisibleTo(Actor).Where(w => w.Waits != null).OrderBy(w => w.AskedAt).ThenBy(w => w.Number).Select(w => new { w.Id, w.Site }).ToListAsync(ct)).GroupBy(w => w.Site).SelectMany(g => g.Select((w, i) => (w.Id, Turn: i + 1))).ToDictionary(w => w.Id, w => w.Turn);
        return page.With(page.Rows.Select(x => new Row(x.Wish.Id, x.Wish.Site, x.Wish.Number, line.TryGetValue(x.Wish.Id, out var turn) ? turn : null, x.Wish.Unit, x.Label, x.Wish.Customer, Privacy.Name(Actor, x.Kind, x.Name), x.Wish.Kind, x.Wish.AskedAt, x.Wish.State,
            x.Wish.Offered is { } space ? spaces.GetValueOrDefault(space) : null, x.Wish.OfferUntil, x.Wish.Note.Masked())));
    }
}
