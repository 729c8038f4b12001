using System.ComponentModel.DataAnnotations;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>What is typed about a place that is let.</summary>
public class LettableFields : Bare, IValidatableObject
{
    public LettableKind Kind { get; set; }
    [Required, StringLength(60)] public string Name { get; set; } = "";
    [StringLength(80)] public string? Place { get; set; }
    [Required] public Money? Price { get; set; }
    public PricedBy PricedBy { get; set; }
    public Money? Deposit { get; set; }
    public TimeOnly? OpensAt { get; set; }
    public TimeOnly? ClosesAt { get; set; }
    public bool Retired { get; set; }
    [StringLength(400)] public string? Note { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Price is { Fen: < 0 }) yield return new("That is less than nothing.", [nameof(Price)]);
        if (Deposit is { Fen: < 0 }) yield return new("That is less than nothing.", [nameof(Deposit)]);
        if (ClosesAt <= OpensAt) yield return new("It closes before it opens.", [nameof(ClosesAt)]);
    }

    internal void Fill(Lettable place)
    {
        place.Call(Kind, Name.Trim(), Place.OrNull(), Masking.Back(Note.OrNull(), place.Note), Retired);
        place.Cost(Price!.Value, PricedBy, Deposit ?? Money.Zero);
        place.Open(OpensAt, ClosesAt);
    }
}
