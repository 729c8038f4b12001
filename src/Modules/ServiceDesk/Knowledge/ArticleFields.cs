using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>What is written of an answer.</summary>
public class ArticleFields : Bare
{
    public const int Longest = 20_000;

    [Required, StringLength(120, MinimumLength = 2)] public string Question { get; set; } = "";
    public RequestType? Type { get; set; }
    public CategoryId? Category { get; set; }
    /// <summary>Other words under which people look for it.</summary>
    [StringLength(200)] public string? KeyWords { get; set; }
    /// <summary>The answer in a few sentences, to be put into a reply.</summary>
    [StringLength(1000)] public string? Answer { get; set; }
    /// <summary>The answer in full, in Markdown.</summary>
    [Required, StringLength(Longest, MinimumLength = 2)] public string FullAnswer { get; set; } = "";
    /// <summary>None ticked means all that the writer keeps.</summary>
    public List<SiteId> Sites { get; set; } = [];
    public bool ForResidents { get; set; }
    public DateOnly? ValidUntil { get; set; }
    /// <summary>What is different, and why; needed from the second edition on.</summary>
    [StringLength(300)] public string? WhatChanged { get; set; }
}
