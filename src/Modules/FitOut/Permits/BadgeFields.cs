using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>What is written down of a worker who gets a badge.</summary>
public class BadgeFields : Bare, IValidatableObject
{
    [Required, StringLength(40)] public string Name { get; set; } = "";
    [Required, StringLength(30)] public string IdNumber { get; set; } = "";
    public Trade Trade { get; set; }
    /// <summary>Electricians and welders need one.</summary>
    [StringLength(60)] public string? Certificate { get; set; }
    /// <summary>Issued although a badge of the same person is blocked.</summary>
    public bool DespiteBlock { get; set; }
    public DateOnly? From { get; set; }
    /// <summary>As long as the site's badges hold, but never beyond the fit-out, if not said.</summary>
    public DateOnly? Until { get; set; }
    [JsonIgnore] public IReadOnlyList<IFormFile>? Photo { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Trade is Trade.Electrician or Trade.Welder && Certificate.OrNull() is null) yield return new("An electrician or welder needs a certificate.", [nameof(Certificate)]);
        if (BadgeSecrets.Read(IdNumber) is null) yield return new("This is not the number of an identity card.", [nameof(IdNumber)]);
    }
}
