using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Changes the last day or the price of a rented space (续租).</summary>
public sealed class ExtendParking(Work work) : Change<ParkingHoldingId, ExtendParking.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? To { get; set; }
        public Money? MonthlyPrice { get; set; }
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(ParkingHoldingId id, Form form, CancellationToken ct)
    {
        var holding = await Db.Set<ParkingHolding>().VisibleTo(Actor).Where(h => h.Id == id).OrNotFound(ct);
        if (holding.Title is ParkingTitle.Owned) throw new Refused("A space that is owned has neither last day nor rent.");
        if (form.To < holding.From) throw new Invalid(nameof(form.To), "The last day is before the first.");
        if (form.MonthlyPrice is { Fen: < 0 }) throw new Invalid(nameof(form.MonthlyPrice), "{0} cannot be that.");
        holding.Extend(form.To, form.MonthlyPrice ?? holding.MonthlyPrice, form.Words.OrNull(), Actor);
        Refresh($"parking:{holding.Site}");
    }
}
