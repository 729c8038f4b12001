using System.ComponentModel.DataAnnotations;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>What is typed about an item of the inspection list.</summary>
public class ItemFields : Bare
{
    [Required, StringLength(30)] public string Room { get; set; } = "";
    [StringLength(60)] public string? EnglishRoom { get; set; }
    [Required, StringLength(60)] public string ItemName { get; set; } = "";
    [StringLength(100)] public string? EnglishName { get; set; }
    [Range(0, 9999)] public int Order { get; set; } = 500;
    /// <summary>Days within which a defect of it is put right; empty for what the site usually gives.</summary>
    [Range(1, 365)] public int? Days { get; set; }
    public bool Retired { get; set; }

    internal void Fill(InspectionItem item)
    {
        item.Call(Room.Trim(), ItemName.Trim(), Order);
        (item.EnglishRoom, item.EnglishName, item.Days, item.Retired) = (EnglishRoom.OrNull(), EnglishName.OrNull(), Days, Retired);
    }
}
