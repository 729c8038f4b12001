using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>A household gives its space up (退租、转让): it is vacant, and the keepers hear if somebody waits.</summary>
public sealed class EndParking(Work work, Crew crew, Notify notify) : Change<ParkingHoldingId, EndParking.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? Last { get; set; }
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(ParkingHoldingId id, Form form, CancellationToken ct)
    {
        var holding = await Db.Set<ParkingHolding>().Include(h => h.Vehicles).VisibleTo(Actor).Where(h => h.Id == id).OrNotFound(ct);
        if (form.Last < holding.From) throw new Invalid(nameof(form.Last), "The last day is before the first.");
        if (form.Last > Shown.DayOf(Now)) throw new Invalid(nameof(form.Last), "It is given up when that day has come: change its last day until then.");
        var space = await Db.Set<ParkingSpace>().SingleAsync(s => s.Id == holding.Space, ct);
        await Db.Leave(space, [.. holding.Vehicles.Select(v => v.Vehicle)], ct);
        holding.End(form.Last!.Value, form.Words.OrNull(), Actor);
        space.Free(holding.Number, Actor);
        if (await Db.Set<ParkingWish>().WaitingFor(space).CountAsync(ct) is var waiting and > 0)
            await notify.Tell(ParkingNotices.Vacant, (await crew.At(space.Site, Permissions.KeepSpaces, ct)).Select(c => c.Id), "/parking/wishes", "Space {0} is vacant, and {1} households wait", [space.Number, waiting], ct);
        Refresh($"parking:{holding.Site}");
    }
}
