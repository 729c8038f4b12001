using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>The household takes the space it was offered (接受轮候): the agreement stands.</summary>
public sealed class AcceptParking(Work work, Numbers numbers, SettingReader settings) : Change<ParkingWishId, ParkingTerms>(work, Permissions.KeepSpaces)
{
    protected override async Task Handle(ParkingWishId id, ParkingTerms form, CancellationToken ct)
    {
        var wish = await Db.Set<ParkingWish>().VisibleTo(Actor).Where(w => w.Id == id).OrNotFound(ct);
        if (wish.Offered is not { } offered) throw new Refused("Nothing is on offer: offer a space first.");
        var space = await Db.Set<ParkingSpace>().SingleAsync(s => s.Id == offered, ct);
        if (form.Customer is { } taker && taker != wish.Customer && !await Db.Set<Occupancy>().On(Shown.DayOf(Now)).AnyAsync(o => o.Unit == wish.Unit && o.Customer == taker, ct))
            throw new Invalid(nameof(form.Customer), "The space is on offer to {1}: only whoever waits for it, or holds or lives in the same home, takes it.", await Db.Set<Unit>().Where(u => u.Id == wish.Unit).Select(u => u.Label).SingleAsync(ct));
        var holding = await Db.Settle(space, wish.Unit, form, await numbers.Next("CW", ct), settings, Actor, ct);
        wish.Accept(holding, Actor, Now);
        Refresh($"parking:{wish.Site}");
    }
}
