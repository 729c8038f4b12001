using System.ComponentModel.DataAnnotations;

namespace Steward.Platform.Identity.Entering;

/// <summary>A new password, typed twice.</summary>
public class NewPassword : IValidatableObject
{
    [Required, StringLength(200)] public string Password { get; set; } = "";
    [Required, StringLength(200)] public string RepeatPassword { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Password != RepeatPassword) yield return new("The two passwords differ.", [nameof(RepeatPassword)]);
    }
}
