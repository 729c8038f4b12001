using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
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
        var holding = await Db.Settle(space, wish.Unit, form, await numbers.Next("CW", ct), settings, Actor, ct);
        wish.Accept(holding, Actor, Now);
        Refresh($"parking:{wish.Site}");
    }
}
