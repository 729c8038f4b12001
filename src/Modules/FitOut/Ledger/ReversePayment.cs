using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Takes a mistaken receipt back (冲正): it stays and says so, what it paid for is due again, and the ledger shows a line of its own. Once its day is over or work has begun, it takes a second person.</summary>
public sealed class ReversePayment(Work work, Deposits deposits, FitOutPeople people) : Change<PaymentId, ReversePayment.Form>(work, Permissions.See)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(PaymentId id, Form form, CancellationToken ct)
    {
        var payment = await Db.Set<Payment>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == payment.FitOut, ct);
        if (!Actor.May(Permissions.Cashier) && !Actor.May(Permissions.Refund)) throw new Denied();
        if (project.IsOver || project.State is ProjectState.Refunded) throw new Refused("The money of this fit-out is closed.");
        if (!payment.MayReverse(project.State, Actor, Now)) throw new Refused("The day of this receipt is over, or work has begun: somebody who approves refunds and did not take the money has to reverse it.");
        payment.Reverse(form.Why.Trim(), Actor.Name, Now);
        var charges = await Db.Set<Charge>().Where(c => c.PaidBy == id).ToListAsync(ct);
        var (held, kinds) = (await deposits.Of(payment.FitOut, ct), charges.Where(c => c.HeldAs(project.State) is not null).GroupBy(c => c.HeldAs(project.State)!.Value).ToArray());
        await deposits.RefuseGoingBack(payment.FitOut, [.. kinds.Select(k => k.Key)], ct);
        foreach (var kind in kinds)
            Db.Add(held[kind.Key].Reverse(new Money(kind.Sum(c => c.Sum.Fen)), payment.Number, Actor, Now));
        foreach (var charge in charges) charge.FallDue();
        if (project.State is ProjectState.CalledOff) foreach (var charge in charges) charge.Drop(form.Why.Trim(), Now);
        Db.Touch(project);
        await people.TellOfMoney(project, project.TakesMoney ? "Receipt {2} of {3} yuan for fit-out {0} of {1} was reversed: {4}. What it paid for is due again" : "Receipt {2} of {3} yuan for fit-out {0} of {1} was reversed: {4}", [project.Number, project.House, payment.Number, payment.Total, form.Why.Trim()], ct);
        Refresh(project.Topic());
    }
}
