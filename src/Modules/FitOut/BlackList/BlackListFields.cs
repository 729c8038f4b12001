using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>What is written about a contractor on the list.</summary>
public class BlackListFields : Bare, IValidatableObject
{
    [Required, StringLength(80, MinimumLength = 2)] public string Firm { get; set; } = "";
    /// <summary>The number of the business licence (统一社会信用代码).</summary>
    [StringLength(40)] public string? Licence { get; set; }
    public WarningGrade Grade { get; set; }
    [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    [Required] public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    [JsonIgnore] public IReadOnlyList<IFormFile>? Proofs { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Until < From) yield return new("The last day is before the first.", [nameof(Until)]);
        if (FirmNames.Key(Firm).Length < 2) yield return new("That is no name of a firm.", [nameof(Firm)]);
    }

    internal void Fill(BlackListing entry) => entry.Say(Firm.Trim(), Licence.OrNull(), Grade, Reason.Trim(), From!.Value, Until);
}
