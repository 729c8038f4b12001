using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>What is typed about an agreement besides its words.</summary>
public class AgreementFields : Bare
{
    [Required, StringLength(60)] public string Name { get; set; } = "";
    [StringLength(100)] public string? EnglishName { get; set; }
    public PaperKindId? PaperKind { get; set; }
    public bool IsRequired { get; set; } = true;
    [Range(0, 9999)] public int Order { get; set; } = 100;
    public bool Retired { get; set; }

    internal void Fill(Agreement agreement)
    {
        agreement.Call(Name.Trim());
        (agreement.EnglishName, agreement.Files, agreement.Required, agreement.Order, agreement.Retired) = (EnglishName.OrNull(), PaperKind, IsRequired, Order, Retired);
    }
}
