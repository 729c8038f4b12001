using Microsoft.AspNetCore.Components;

namespace Steward.Platform.Pages;

/// <summary>A page that shows a list: what its address says of words, order and page.</summary>
public abstract class ListPage : ActionPage
{
    [SupplyParameterFromQuery] public string? Q { get; set; }
    [SupplyParameterFromQuery] public string? Sort { get; set; }
    [SupplyParameterFromQuery] public int? Page { get; set; }
    [SupplyParameterFromQuery] public int? Size { get; set; }
}
