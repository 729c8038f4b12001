using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>A household gets a parking space, as its owner or for rent (车位办理).</summary>
public sealed class HoldParkingSpace(Work work, Numbers numbers, SettingReader settings) : Create<HoldParkingSpace.Form, ParkingHoldingId>(work, Permissions.KeepSpaces)
{
    public sealed class Form : ParkingTerms
    {
        [Required] public ParkingSpaceId? Space { get; set; }
        [Required] public UnitId? Unit { get; set; }
    }

    protected override async Task<ParkingHoldingId> Handle(Form form, CancellationToken ct)
    {
        var space = await Db.Set<ParkingSpace>().VisibleTo(Actor).Where(s => s.Id == form.Space).OrNotFound(ct);
        if (space.State is ParkingSpaceState.OnOffer) throw new Refused("The space is on offer to somebody who waits: take the offer back first.");
        var holding = await Db.Settle(space, form.Unit!.Value, form, await numbers.Next("CW", ct), settings, Actor, ct);
        Refresh($"parking:{space.Site}");
        return holding.Id;
    }
}
