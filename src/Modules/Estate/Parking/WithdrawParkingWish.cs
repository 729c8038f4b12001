using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>The household does not wait any longer (取消轮候).</summary>
public sealed class WithdrawParkingWish(Work work) : Change<ParkingWishId, WithdrawParkingWish.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(ParkingWishId id, Form form, CancellationToken ct)
    {
        var wish = await Db.Set<ParkingWish>().VisibleTo(Actor).Where(w => w.Id == id).OrNotFound(ct);
        wish.Withdraw(form.Words.OrNull(), Actor, Now);
        Refresh($"parking:{wish.Site}");
    }
}
