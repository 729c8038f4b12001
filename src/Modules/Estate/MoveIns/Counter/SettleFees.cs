using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Notes what was paid at the counter with the receipt's number (缴费); of a move-out, what is settled and what deposit goes back.</summary>
public sealed class SettleFees(Work work) : Change<HandoverId, SettleFees.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [StringLength(60)] public string? Receipt { get; set; }
        public Money? Amount { get; set; }
        [StringLength(500)] public string? FeeWords { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Amount is { Fen: < 0 }) yield return new("{0} cannot be below zero.", [nameof(Amount)]);
            if (string.IsNullOrWhiteSpace(Receipt) && string.IsNullOrWhiteSpace(FeeWords)) yield return new("Give the receipt's number, or say what was agreed.", [nameof(FeeWords)]);
        }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        handover.SettleFees(form.Receipt.OrNull(), form.Amount, Masking.Back(form.FeeWords.OrNull(), handover.FeeWords), Actor, Now);
        Refresh(handover.Topic);
    }
}
