using System.ComponentModel.DataAnnotations;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

/// <summary>What is typed about a unit.</summary>
public class UnitFields : Bare
{
    [StringLength(20)] public string? Entrance { get; set; }
    [Range(-9, 200)] public int Floor { get; set; } = 1;
    [Required, StringLength(20)] public string Room { get; set; } = "";
    /// <summary>Built area in square metres, two decimals.</summary>
    [Range(0, 1_000_000)] public decimal? BuiltArea { get; set; }
    public UnitUse Use { get; set; }
    public UnitState State { get; set; }
    [StringLength(1000)] public string? Note { get; set; }

    internal void Fill(Unit unit)
    {
        (unit.Use, unit.State, unit.Note) = (Use, State, Masking.Back(Note.OrNull(), unit.Note));
        unit.AreaHundredths = BuiltArea is { } area ? (long)decimal.Round(area * 100, MidpointRounding.AwayFromZero) : null;
    }

    internal string? Staircase => string.IsNullOrWhiteSpace(Entrance) ? null : Entrance.Trim();
}
