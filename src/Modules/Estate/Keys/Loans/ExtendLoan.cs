using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>The key may stay out longer (续借); the reminders begin anew.</summary>
public sealed class ExtendLoan(Work work) : Change<KeyLoanId, ExtendLoan.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [Required] public DateTime? DueAt { get; set; }
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var due = Shown.At(form.DueAt!.Value);
        if (due <= Now) throw new Invalid(nameof(form.DueAt), "{0} lies in the past.");
        loan.Extend(due, form.Reason.Trim(), Actor);
        Refresh(loan.Topic);
    }
}
