using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Takes a mistaken receipt back (冲正): it stays and says so, what it paid for is due again, and the ledger shows a line of its own.</summary>
public sealed class ReversePayment(Work work, Deposits deposits) : Change<PaymentId, ReversePayment.Form>(work, Permissions.Cashier)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(PaymentId id, Form form, CancellationToken ct)
    {
        var payment = await Db.Set<Payment>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        payment.Reverse(form.Why.Trim(), Actor.Name, Now);
        var charges = await Db.Set<Charge>().Where(c => c.PaidBy == id).ToListAsync(ct);
        var held = await deposits.Of(payment.FitOut, ct);
        foreach (var kind in charges.Where(c => c.Deposit is not null).GroupBy(c => c.Deposit!.Value))
            Db.Add(held[kind.Key].Reverse(new Money(kind.Sum(c => c.Sum.Fen)), payment.Number, Actor, Now));
        foreach (var charge in charges) charge.FallDue();
        Refresh($"fit-out-project:{payment.FitOut}");
    }
}
