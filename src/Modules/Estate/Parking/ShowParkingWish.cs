using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>One household that waits: its turn, which spaces could be offered, and its story.</summary>
public sealed class ShowParkingWish(Work work, Stories stories, SettingReader settings) : Query<ParkingWishId, ShowParkingWish.View>(work, Permissions.See)
{
    /// <param name="Before">How many asked earlier and would take what this one would.</param>
    public sealed record View(ParkingWishId Id, string Number, UnitId Unit, string House, CustomerId Customer, string Name, string? Phone, ParkingKind? Kind, VehicleId? Vehicle, string? Note, DateTimeOffset AskedAt, int Before, ParkingWishState State,
        Space? Offer, DateOnly? OfferUntil, ParkingHoldingId? Became, IReadOnlyList<Space> Vacant, IReadOnlyList<ParkingWishAction> Open, Story Story, int Version);

    public sealed record Space(ParkingSpaceId Id, string Number, ParkingKind Kind, string? Place, Money Price);

    protected override async Task<View> Handle(ParkingWishId id, CancellationToken ct)
    {
        var w = await Db.Set<ParkingWish>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var house = await Db.Set<Unit>().Where(u => u.Id == w.Unit).Select(u => u.Label).SingleAsync(ct);
        var customer = await Db.Set<Customer>().Include(x => x.Phones).Where(x => x.Id == w.Customer).SingleAsync(ct);
        var phone = customer.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault();
        var before = await Db.Set<ParkingWish>().Where(x => x.Site == w.Site && x.State == ParkingWishState.InLine && (x.Kind == null || w.Kind == null || x.Kind == w.Kind)).Before(w).CountAsync(ct);
        var spaces = await Db.Set<ParkingSpace>().Where(s => s.Site == w.Site && (s.Id == w.Offered || w.State == ParkingWishState.InLine && s.State == ParkingSpaceState.Vacant && (w.Kind == null || s.Kind == w.Kind))).OrderBy(s => s.Number).Take(100).ToListAsync(ct);
        var priced = new List<Space>();
        foreach (var s in spaces) priced.Add(new(s.Id, s.Number, s.Kind, s.Place, s.MonthlyPrice ?? await settings.Get(ParkingSettings.PriceOf(s.Kind), s.Site, ct: ct)));
        return new(id, w.Number, w.Unit, house, w.Customer, Privacy.Name(Actor, customer.Kind, customer.Name), phone is null ? null : Shown.Masked(phone), w.Kind, w.Vehicle, w.Note.Masked(), w.AskedAt, before, w.State,
            priced.FirstOrDefault(s => s.Id == w.Offered), w.OfferUntil, w.Became, [.. priced.Where(s => s.Id != w.Offered)], [.. ParkingWishLifecycle.Rules.Open(w, Actor).Where(a => a is not (ParkingWishAction.Ask or ParkingWishAction.Serve))], await stories.Of(w.Key, ct), w.Version);
    }
}
