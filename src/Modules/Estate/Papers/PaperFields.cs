using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>What is typed about a paper, and its scans. A masked number stands for the one already on record.</summary>
public class PaperFields : Bare, IValidatableObject
{
    [StringLength(60)] public string? PaperNumber { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? ExpiresOn { get; set; }
    [StringLength(60)] public string? Shelf { get; set; }
    [StringLength(400)] public string? Note { get; set; }
    [JsonIgnore] public IReadOnlyList<IFormFile>? Scans { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (ExpiresOn < IssuedOn) yield return new("The last day is before the first.", [nameof(ExpiresOn)]);
    }

    internal void Fill(Paper paper, PaperSecrets secrets)
    {
        if (Plain(PaperNumber) is not { } typed) paper.Number = null;
        else if (typed != secrets.Masked(paper.Number) && typed != secrets.Show(paper.Number)) paper.Number = secrets.Hide(typed);
        (paper.IssuedOn, paper.ExpiresOn, paper.Shelf, paper.Note) = (IssuedOn, ExpiresOn, Plain(Shelf), Masking.Back(Plain(Note), paper.Note));
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
