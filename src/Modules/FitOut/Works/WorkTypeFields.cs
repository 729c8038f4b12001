using System.ComponentModel.DataAnnotations;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Works;

/// <summary>What is typed about a kind of work.</summary>
public class WorkTypeFields : Bare
{
    public WorkGroup Group { get; set; }
    [Required, StringLength(60)] public string Name { get; set; } = "";
    [StringLength(100)] public string? EnglishName { get; set; }
    /// <summary>Empty for what the decree says nothing of.</summary>
    public Clause? Clause { get; set; }
    [StringLength(200)] public string? NotHere { get; set; }
    [StringLength(400)] public string? Note { get; set; }
    [Range(0, 9999)] public int Order { get; set; } = 500;
    public bool Retired { get; set; }
    /// <summary>The first day on which it is so; left empty: today.</summary>
    public DateOnly? From { get; set; }

    internal void Fill(WorkType type)
    {
        type.Call(Group, Name.Trim(), EnglishName.OrNull(), Order);
        type.Mark(Clause, NotHere.OrNull(), Note.OrNull(), Retired);
    }
}
