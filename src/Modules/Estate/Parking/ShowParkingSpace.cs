using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>One parking space: who has it and who had it, what it is rented for, and its story.</summary>
public sealed class ShowParkingSpace(Work work, ParkingRows rows, Stories stories, SettingReader settings) : Query<ParkingSpaceId, ShowParkingSpace.View>(work, Permissions.See)
{
    /// <param name="UsualPrice">Its own price, or the site's for its kind.</param>
    /// <param name="Wish">Who it is on offer to.</param>
    /// <param name="Waiting">How many households wait for such a space.</param>
    public sealed record View(ParkingSpaceId Id, SiteId Site, string Number, ParkingKind Kind, string? Place, Money? MonthlyPrice, Money UsualPrice, string? Note, ParkingSpaceState State, ParkingWishId? Wish, int Waiting,
        IReadOnlyList<ParkingHoldingList.Row> Holdings, IReadOnlyList<ParkingSpaceAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(ParkingSpaceId id, CancellationToken ct)
    {
        var s = await Db.Set<ParkingSpace>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var holdings = await Db.Set<ParkingHolding>().Where(h => h.Space == id).OrderByDescending(h => h.Held != null).ThenByDescending(h => h.From).ThenByDescending(h => h.Number).ToListAsync(ct);
        var wish = s.State is ParkingSpaceState.OnOffer ? await Db.Set<ParkingWish>().Where(w => w.Offered == id && w.State == ParkingWishState.Offered).Select(w => (ParkingWishId?)w.Id).FirstOrDefaultAsync(ct) : null;
        return new(id, s.Site, s.Number, s.Kind, s.Place, s.MonthlyPrice, s.MonthlyPrice ?? await settings.Get(ParkingSettings.PriceOf(s.Kind), s.Site, ct: ct), s.Note.Masked(), s.State, wish, await Db.Set<ParkingWish>().WaitingFor(s).CountAsync(ct),
            await rows.Of(holdings, ct), ParkingSpaceLifecycle.Rules.Open(s, Actor), await stories.Of(s.Key, ct), s.Version);
    }
}
