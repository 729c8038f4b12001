using System.ComponentModel.DataAnnotations;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Reveals;

/// <summary>Why somebody looks at personal data in full (查看原因).</summary>
public enum RevealReason { CallingBack, ArrangingVisit, CheckingIdentity, Emergency, FillingForm, LawfulRequest, OtherReason }

/// <summary>What is said by whoever wants to see personal data in full.</summary>
public class RevealForm : Bare, IValidatableObject
{
    [Required] public RevealReason? Reason { get; set; }
    /// <summary>What the reason does not say; needed for any other reason.</summary>
    [StringLength(200)] public string? Words { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Reason is RevealReason.OtherReason or RevealReason.LawfulRequest && Words.OrNull() is not { Length: >= 2 }) yield return new("Say it in a few words.", [nameof(Words)]);
    }
}
