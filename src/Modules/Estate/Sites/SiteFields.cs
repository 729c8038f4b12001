using System.ComponentModel.DataAnnotations;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>What is typed about a site.</summary>
public sealed class SiteFields : Bare
{
    [Required, StringLength(60)] public string Name { get; set; } = "";
    /// <summary>Short, for imports and the API.</summary>
    [Required, StringLength(20)] public string Code { get; set; } = "";
    [StringLength(200)] public string? Address { get; set; }
    [StringLength(30)] public string? ServiceTelephone { get; set; }
    [StringLength(30)] public string? EmergencyTelephone { get; set; }
}
