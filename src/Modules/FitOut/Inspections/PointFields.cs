using System.ComponentModel.DataAnnotations;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>What is typed about a point of the list.</summary>
public class PointFields : Bare
{
    [Required, StringLength(60)] public string PointName { get; set; } = "";
    [StringLength(100)] public string? EnglishName { get; set; }
    [StringLength(200)] public string? Hint { get; set; }
    [StringLength(300)] public string? EnglishHint { get; set; }
    [Range(0, 9999)] public int Order { get; set; } = 500;
    public bool Retired { get; set; }

    internal void Fill(InspectionPoint point)
    {
        point.Call(PointName.Trim(), Order);
        (point.EnglishName, point.Hint, point.EnglishHint, point.Retired) = (EnglishName.OrNull(), Hint.OrNull(), EnglishHint.OrNull(), Retired);
    }
}
