using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>The household does not want the space it was offered, and keeps its place in the list.</summary>
public sealed class DeclineParking(Work work) : Change<ParkingWishId, DeclineParking.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(ParkingWishId id, Form form, CancellationToken ct)
    {
        var wish = await Db.Set<ParkingWish>().VisibleTo(Actor).Where(w => w.Id == id).OrNotFound(ct);
        if (wish.Offered is { } offered) (await Db.Set<ParkingSpace>().SingleAsync(s => s.Id == offered, ct)).Retract(wish.Number, Actor);
        wish.Decline(form.Words.OrNull(), Actor);
        Refresh($"parking:{wish.Site}");
    }
}
