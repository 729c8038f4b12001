using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>Writes down when, how and by whom the owner heard that the home was opened (事后告知); without it no emergency is closed.</summary>
public sealed class RecordOwnerTold(Work work) : Change<KeyLoanId, RecordOwnerTold.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        public ToldBy By { get; set; }
        [Required, StringLength(80)] public string Whom { get; set; } = "";
        /// <summary>By the community's clock; now, if left open.</summary>
        public DateTime? At { get; set; }
        [StringLength(500)] public string? Said { get; set; }
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var at = form.At is { } local ? Shown.At(local) : Now;
        if (at > Now.AddMinutes(5)) throw new Invalid(nameof(form.At), "{0} lies in the future.");
        loan.TellOwner(at, form.By, form.Whom.Trim(), form.Said.OrNull(), Actor);
        Refresh(loan.Topic);
    }
}
