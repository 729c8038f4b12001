using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

/// <summary>Corrects number, kind, place or price of a parking space; whoever rents it goes on paying what was agreed.</summary>
public sealed class EditParkingSpace(Work work) : Change<ParkingSpaceId, EditParkingSpace.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(20)] public string Number { get; set; } = "";
        public ParkingKind Kind { get; set; }
        [StringLength(80)] public string? Place { get; set; }
        public Money? MonthlyPrice { get; set; }
        [StringLength(400)] public string? Note { get; set; }
    }

    protected override async Task Handle(ParkingSpaceId id, Form form, CancellationToken ct)
    {
        var space = await Db.Set<ParkingSpace>().VisibleTo(Actor).Where(s => s.Id == id).OrNotFound(ct);
        if (form.MonthlyPrice is { Fen: < 0 }) throw new Invalid(nameof(form.MonthlyPrice), "{0} cannot be that.");
        space.Correct(form.Number.Trim(), form.Kind, Actor);
        space.Describe(form.Place.OrNull(), form.MonthlyPrice, Masking.Back(form.Note.OrNull(), space.Note));
        Refresh($"parking:{space.Site}");
    }
}
