using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Drops a proposed deduction; nothing is kept.</summary>
public sealed class DropDeduction(Work work, Notify notify) : Change<DeductionId, DropDeduction.Form>(work, Permissions.See)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(DeductionId id, Form form, CancellationToken ct)
    {
        var deduction = await Db.Set<Deduction>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        deduction.Drop(form.Why.Trim(), Actor, Now);
        if (deduction.By is { } proposer && proposer != Actor.Account) await notify.Tell(LedgerNotices.Dropped, [proposer], $"/fit-outs/deductions/{deduction.Id}", "Deduction {0} that you proposed is dropped: {1}", [deduction.Number, form.Why.Trim()], ct);
        Refresh($"fit-out-project:{deduction.FitOut}");
    }
}
