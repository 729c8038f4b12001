using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Closes a vacant space (停用): works, a leak, taken away.</summary>
public sealed class CloseParkingSpace(Work work) : Change<ParkingSpaceId, CloseParkingSpace.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(ParkingSpaceId id, Form form, CancellationToken ct)
    {
        var space = await Db.Set<ParkingSpace>().VisibleTo(Actor).Where(s => s.Id == id).OrNotFound(ct);
        space.Close(form.Reason.Trim(), Actor);
        Refresh($"parking:{space.Site}");
    }
}
