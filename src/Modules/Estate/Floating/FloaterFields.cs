using System.ComponentModel.DataAnnotations;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>What is typed about somebody who lives here for a time. A masked number stands for the one already on record.</summary>
public class FloaterFields : Bare
{
    [StringLength(30)] public string? IdNumber { get; set; }
    [StringLength(120)] public string? HomePlace { get; set; }
    [StringLength(120)] public string? Employer { get; set; }
    [StringLength(400)] public string? Companions { get; set; }
    public DateOnly? LeaseUntil { get; set; }
    [StringLength(60)] public string? LeaseNumber { get; set; }
    [StringLength(60)] public string? PermitNumber { get; set; }
    [StringLength(400)] public string? Note { get; set; }

    internal void Fill(Floater floater, FloaterSecrets secrets)
    {
        if (IdNumber.OrNull() is not { } typed) floater.Carry(null);
        else if (typed != secrets.Masked(floater.IdCard)) floater.Carry(FloaterSecrets.TryRead(typed, out var number) ? secrets.Show(floater.IdCard) == number ? floater.IdCard : secrets.Hide(number) : throw new Invalid(nameof(IdNumber), "This is not the number of an identity card."));
        (floater.HomePlace, floater.Employer, floater.Companions, floater.LeaseUntil) = (HomePlace.OrNull(), Employer.OrNull(), Masking.Back(Companions.OrNull(), floater.Companions), LeaseUntil);
        if (PermitNumber.OrNull() is not { } permit) floater.PermitNumber = null;
        else if (permit != secrets.Masked(floater.PermitNumber, FloaterSecrets.PermitPurpose) && permit != secrets.Show(floater.PermitNumber, FloaterSecrets.PermitPurpose)) floater.PermitNumber = secrets.Hide(permit, FloaterSecrets.PermitPurpose);
        (floater.LeaseNumber, floater.Note) = (LeaseNumber.OrNull(), Masking.Back(Note.OrNull(), floater.Note));
    }
}
