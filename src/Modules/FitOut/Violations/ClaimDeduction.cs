using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Proposes what the contract says is due for a violation (合同约定扣款), with its clause; whoever keeps the deposit decides. There are no fines.</summary>
public sealed class ClaimDeduction(Work work, Watchers watchers) : Change<ViolationId, ClaimDeduction.Form>(work, Permissions.Inspect)
{
    private static readonly Money Most = Money.Yuan(100_000);

    public sealed class Form : Bare
    {
        public Money? Amount { get; set; }
        [Required, StringLength(200, MinimumLength = 2)] public string DeductionClause { get; set; } = "";
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, project) = await watchers.Find(id, ct);
        if (form.Amount is not { Fen: > 0 } amount) throw new Invalid(nameof(form.Amount), "{0} is more than zero.");
        if (amount.CompareTo(Most) > 0) throw new Invalid(nameof(form.Amount), "{0} goes from {1} to {2}.", Money.Zero, Most);
        if (project.AgreementSignedAt is null) throw new Refused("The agreement has not been signed yet.");
        violation.Propose(amount, form.DeductionClause.Trim(), Actor);
        Refresh(violation.Topic);
    }
}
