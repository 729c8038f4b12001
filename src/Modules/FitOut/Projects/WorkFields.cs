using System.ComponentModel.DataAnnotations;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>What is typed about works and who does them, with an application and with a change.</summary>
public abstract class WorkFields : Bare, IValidatableObject
{
    /// <summary>The codes of the works: all that are to be done.</summary>
    public List<string> Works { get; set; } = [];
    /// <summary>Where and how, by the code of the work.</summary>
    public Dictionary<string, string> Details { get; set => field = value ?? []; } = [];
    /// <summary>Left empty when the household does the work itself.</summary>
    [StringLength(80)] public string? Contractor { get; set; }
    [StringLength(40)] public string? LicenceNumber { get; set; }
    public DateOnly? LicenceUntil { get; set; }
    [StringLength(40)] public string? Foreman { get; set; }
    [StringLength(30)] public string? ForemanPhone { get; set; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Works.Count > 60 || Details.Count > 200 || Details.Any(d => d.Key is null || d.Value?.Length > 400 || d.Value?.Contains('\0') == true)) yield return new("What is said of one work takes at most 400 characters.", [nameof(Works)]);
    }
}
