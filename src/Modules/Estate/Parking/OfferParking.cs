using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Offers a vacant space to a household that waits: in the order of asking, or out of turn for a reason that is kept.</summary>
public sealed class OfferParking(Work work, SettingReader settings) : Change<ParkingWishId, OfferParking.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [Required] public ParkingSpaceId? Space { get; set; }
        /// <summary>Why out of turn; needed only then.</summary>
        [StringLength(200)] public string? Reason { get; set; }
    }

    protected override async Task Handle(ParkingWishId id, Form form, CancellationToken ct)
    {
        var wish = await Db.Set<ParkingWish>().VisibleTo(Actor).Where(w => w.Id == id).OrNotFound(ct);
        var space = await Db.Set<ParkingSpace>().VisibleTo(Actor).SingleOrDefaultAsync(s => s.Id == form.Space && s.Site == wish.Site, ct) ?? throw new Invalid(nameof(form.Space), "{0} is not known.");
        if (wish.Kind is { } kind && kind != space.Kind) throw new Invalid(nameof(form.Space), "The household asked for another kind of space.");
        await Db.RefuseOutOfTurn(space, wish, form.Reason, ct);
        wish.Offer(space, Shown.DayOf(Now).AddDays(await settings.Get(ParkingSettings.OfferDays, wish.Site, ct: ct)), form.Reason.OrNull(), Actor);
        space.Offer(wish.Number, Actor);
        Refresh($"parking:{wish.Site}");
    }
}
