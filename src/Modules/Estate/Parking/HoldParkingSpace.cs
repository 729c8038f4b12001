using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>A household gets a parking space, as its owner or for rent (车位办理). Where others wait for such a space, it is rented past them only for a reason that is kept; whoever waited themselves waits no longer.</summary>
public sealed class HoldParkingSpace(Work work, Numbers numbers, SettingReader settings) : Create<HoldParkingSpace.Form, ParkingHoldingId>(work, Permissions.KeepSpaces)
{
    public sealed class Form : ParkingTerms
    {
        [Required] public ParkingSpaceId? Space { get; set; }
        [Required] public UnitId? Unit { get; set; }
        /// <summary>Why past those who wait; needed only then.</summary>
        [StringLength(200)] public string? Reason { get; set; }
    }

    protected override async Task<ParkingHoldingId> Handle(Form form, CancellationToken ct)
    {
        var space = await Db.Set<ParkingSpace>().VisibleTo(Actor).Where(s => s.Id == form.Space).OrNotFound(ct);
        if (space.State is ParkingSpaceState.OnOffer) throw new Refused("The space is on offer to somebody who waits: take the offer back first.");
        var wish = form.Title is ParkingTitle.Rented ? await InTurn(space, form, ct) : null;
        var holding = await Db.Settle(space, form.Unit!.Value, form, await numbers.Next("CW", ct), settings, Actor, ct, form.Title is ParkingTitle.Rented ? form.Reason.OrNull() : null);
        wish?.Serve(holding, Actor, Now);
        Refresh($"parking:{space.Site}");
        return holding.Id;
    }

    /// <summary>The household's own wish for such a space, if it waits; refused while others stand before it and no reason is given.</summary>
    private async Task<ParkingWish?> InTurn(ParkingSpace space, Form form, CancellationToken ct)
    {
        var own = await Db.Set<ParkingWish>().SingleOrDefaultAsync(w => w.Waits == form.Unit, ct);
        if (own?.State is ParkingWishState.Offered) throw new Refused("This household has another space on offer: write down first whether it takes that one.");
        if (own is { Kind: { } kind } && kind != space.Kind) own = null;
        await Db.RefuseOutOfTurn(space, own, form.Reason, ct);
        return own;
    }
}
