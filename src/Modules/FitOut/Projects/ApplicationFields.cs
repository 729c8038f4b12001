using System.ComponentModel.DataAnnotations;

namespace Steward.FitOut.Projects;

/// <summary>What is typed into an application (装修申请表); a draft need not be whole.</summary>
public class ApplicationFields : WorkFields
{
    [StringLength(80)] public string? Name { get; set; }
    [StringLength(30)] public string? Phone { get; set; }
    [Required] public DateOnly? From { get; set; }
    [Required] public DateOnly? To { get; set; }

    public override IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (To < From) yield return new("The last day is before the first.", [nameof(To)]);
        foreach (var fault in base.Validate(context)) yield return fault;
    }
}
