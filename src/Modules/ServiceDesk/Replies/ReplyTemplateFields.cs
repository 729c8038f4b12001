using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Replies;

/// <summary>What is written of a template.</summary>
public sealed class ReplyTemplateFields : Bare
{
    [Required, StringLength(60, MinimumLength = 2)] public string Name { get; set; } = "";
    public ReplyPurpose Purpose { get; set; }
    /// <summary>With fields in braces: «{业户}您好».</summary>
    [Required, StringLength(2000, MinimumLength = 2)] public string Text { get; set; } = "";
    public RequestType? Type { get; set; }
    public CategoryId? Category { get; set; }
    /// <summary>None ticked means all that the writer keeps.</summary>
    public List<SiteId> Sites { get; set; } = [];
    [Range(0, 100000)] public int Order { get; set; }
    public bool Retired { get; set; }
}
